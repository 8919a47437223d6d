# Mots et boutons communs à plusieurs pages, et l’avis qui figure sous chaque cas.

somebody = quelqu’un
on = oui
off = non
time-of-day = { $hour } h { $minute }

## Jours de la semaine

day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche

## Sécurité clinique

standing-notice = Suggestions à visée éducative pour la personne qui pose la question; aucune relation thérapeutique. Urgence : 911.
start-emergency =
    ### Pas pour les urgences
    En cas d’urgence, composez le **911**.
    Idées suicidaires : appelez ou textez le **9-8-8**, la Ligne d’aide en cas de crise de suicide, jour et nuit, en français ou en anglais.
    -# Personne ne surveille ce serveur en permanence.

## Boutons présents sur plusieurs pages

button-ask = Poser une question de cas
button-continue = Continuer
button-join = S’inscrire
button-mend = Modifier mon texte
button-open-case = Ouvrir le cas

## Noms des champs, tels qu’ils figurent dans « problem-text-… » et dans les constats

quoted = « { $words } »
field-question = Question principale
field-story = L’histoire
field-recommendation = Votre recommandation
field-reference = Référence
field-text = Votre texte
field-text-2 = Deuxième texte
field-note = Votre note
field-signer-name = Nom
field-licence = Numéro de permis
field-conflict = Conflit d’intérêts
