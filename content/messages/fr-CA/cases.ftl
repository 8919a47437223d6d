# Une question de cas, du formulaire à la publication : ce que la personne remplit, vérifie et envoie, et ce que tout le monde lit.

## Le formulaire

form-case-title = Poser une question de cas
form-case-question = Question principale
form-case-question-hint = En une phrase : qu’est-ce qui vous aiderait le plus? 300 caractères au plus.
form-case-story = L’histoire, sans identifiants
form-case-story-hint = Tranche d’âge, douleur et durée, PEG, médicaments, essais, objectifs. Ni nom, ni date, ni lieu.
form-case-hub-note = Centre : { $note }
form-case-topics = Thèmes (jusqu’à { $most })
form-case-professions = Professions souhaitées (facultatif)
form-case-professions-hint = Si vous laissez vide, les thèmes décident : au moins deux professions sont sollicitées.
form-case-confirmations = Veuillez confirmer les trois
form-case-confirmations-hint = Urgence : composez le 911. Idées suicidaires : appelez ou textez le 9-8-8.
confirm-not-emergency = Ce n’est pas une urgence.
confirm-no-identifiers = Rien n’identifie une personne, seul ou combiné (emploi, lieu, événement, diagnostic rare).
confirm-responsible = Je demeure responsable des soins à la personne que je traite.

## Précisions : des tranches seulement

form-details-title = PEG et objectifs (facultatifs)
form-details-peg-hint = PEG, dernière semaine, de 0 à 10
details-heading =
    ## Précisions, toutes facultatives
    Chaque choix est gardé aussitôt. Choisissez-le de nouveau pour le retirer.
details-none = -# Rien n’est encore choisi.
details-peg = PEG : { $scores }
details-peg-mean = PEG : { $scores } (moyenne { NUMBER($mean, maximumFractionDigits: 1) })
details-goals = Objectifs : { $goals }
button-details-more = PEG et objectifs
button-details-dose = Calculer la dose
button-details-back = Retour
detail-peg-pain = Douleur en moyenne
detail-peg-enjoyment = La douleur a nui à la joie de vivre
detail-peg-activity = La douleur a nui aux activités générales
detail-goals = Objectifs du patient (au plus { $most })
score-peg-pain-least = { $score } – aucune douleur
score-peg-pain-most = { $score } – la pire douleur imaginable
score-peg-enjoyment-least = { $score } – n’a pas nui
score-peg-enjoyment-most = { $score } – a complètement nui
score-peg-activity-least = { $score } – n’a pas nui
score-peg-activity-most = { $score } – a complètement nui
goal-sleep = mieux dormir
goal-walking = marcher ou bouger davantage
goal-daily-tasks = accomplir les tâches quotidiennes
goal-work = travailler ou étudier
goal-family = du temps avec la famille et les proches
goal-mood = une meilleure humeur
goal-fewer-side-effects = moins d’effets indésirables
goal-lower-dose = moins de médicaments ou des doses plus faibles
detail-age = Âge
detail-duration = Durée de la douleur
detail-pain-type = Type de douleur
detail-opioid-dose = Dose d’opioïdes par jour
detail-co-use = Pris en même temps
band-age-under-18 = moins de 18 ans
band-age-18-29 = 18 à 29 ans
band-age-30-39 = 30 à 39 ans
band-age-40-49 = 40 à 49 ans
band-age-50-59 = 50 à 59 ans
band-age-60-69 = 60 à 69 ans
band-age-70-79 = 70 à 79 ans
band-age-80-89 = 80 à 89 ans
band-age-90-plus = 90 ans ou plus
band-duration-under-3-months = moins de 3 mois
band-duration-3-to-6-months = 3 à 6 mois
band-duration-6-to-12-months = 6 à 12 mois
band-duration-1-to-5-years = 1 à 5 ans
band-duration-over-5-years = plus de 5 ans
band-pain-type-nociceptive = nociceptive
band-pain-type-neuropathic = neuropathique
band-pain-type-nociplastic = nociplastique
band-pain-type-mixed = mixte
band-pain-type-unknown = incertain
band-opioid-dose-none = aucun opioïde
band-opioid-dose-mme-1-49 = 1 à 49 mg d’équivalent morphine
band-opioid-dose-mme-50-89 = 50 à 89 mg d’équivalent morphine
band-opioid-dose-mme-90-plus = 90 mg d’équivalent morphine ou plus
band-opioid-dose-unknown = inconnue
band-co-use-none = rien de tel
band-co-use-benzodiazepine = une benzodiazépine
band-co-use-gabapentinoid = un gabapentinoïde
band-co-use-alcohol = de l’alcool
band-co-use-several = plusieurs de ces substances
band-co-use-unknown = inconnu

## Constats de la vérification

findings-heading = { $count ->
    [one] ## Un élément à changer d’abord
   *[other] ## { $count } éléments à changer d’abord
}
finding-line = - { $field } : « { $words } » { $reason } { $suggestion }
findings-more = { $count ->
    [one] - … et { $count } autre
   *[other] - … et { $count } autres
}
findings-kept = -# Personne d’autre ne voit cette page. Rien n’a été envoyé ni conservé; je garde votre texte en mémoire 15 minutes pour que vous puissiez le modifier.
doubts-heading = { $count ->
    [one] ## Est-ce une personne, un lieu ou un employeur?
   *[other] ## L’un de ces mots est-il une personne, un lieu ou un employeur?
}
doubts-how = Le filtre ne connaît pas ces mots. Choisissez ceux qui en sont, et je mets une autre formulation à leur place; ou dites qu’aucun n’en est. Seul le fait que vous avez répondu est gardé, et la personne qui regarde le cas en premier voit de quels mots il s’agit.
doubts-choose = Choisissez ceux qui en sont
button-mend-suggested = Prendre les formulations suggérées
button-not-identifying = Rien ici n’identifie une personne

## La page de vérification

check-heading = ## Vérifiez avant l’envoi
check-chosen =
    Thèmes : { $topics }
    Professions : { $professions }
check-hub-chooses = selon les thèmes, au moins deux
check-shown-named = Les membres verront **votre nom et votre profession**.
check-shown-profession = Les membres verront **votre profession**, pas votre nom.
check-staffed-now = L’équipe du centre est là en ce moment.
check-staffed-later = Prochaine présence de l’équipe du centre : { $when }. Pour toute urgence, n’attendez pas.
check-answer-due = Une première recommandation est visée d’ici le { $when }.
check-hub-empty = Il n’y a encore personne au centre. Vous pouvez envoyer la question; la coordination la verra.
button-send = Envoyer au centre
button-change-text = Changer le texte
button-add-details = Ajouter des précisions
button-show-name = Afficher mon nom
button-hide-name = Masquer mon nom

## Envoyée

sent-heading =
    ## Envoyée au centre
    On y cherche d’abord des identifiants; ensuite, les membres peuvent la lire. Je vous informe à chaque étape.
sent-offered = Professions sollicitées : { $professions }
sent-nobody = Personne n’est libre pour : { $professions }. La coordination le sait et cherchera quelqu’un.
sent-hub-empty = Le centre n’a encore pu solliciter personne. Votre question est dans la file.
withdrawn = Votre question est retirée. Le centre n’y travaille plus.

## Tapée dans le salon

typed-continue = { $person }, merci. J’ai mis votre question dans le formulaire : appuyez sur **Continuer** pour la terminer. Personne d’autre ne peut le faire.
typed-stopped = { $person }, un élément de votre message pourrait identifier une personne; le message ne reste donc pas ici. Appuyez sur **Modifier mon texte** pour le changer; personne d’autre ne peut le faire. Je le garde en mémoire 15 minutes.
typed-too-long = { $person }, votre message est trop long pour une question de cas. Appuyez sur **Modifier mon texte** pour le raccourcir; personne d’autre ne peut le faire. Je le garde en mémoire 15 minutes.
typed-empty = { $person }, je n’ai trouvé aucun mot dans votre message. Appuyez sur **Modifier mon texte** et écrivez-y votre question.
typed-files = { $person }, les fichiers ne sont pas acceptés ici, car on ne peut pas y vérifier les noms, les dates et les visages. J’ai retiré votre message; appuyez sur **Poser une question de cas** et écrivez l’essentiel en mots.

## Ses propres cas

own-cases-heading = ## Vos cas
own-cases-none = Vous n’avez pas encore posé de question de cas. `/cas poser` ouvre le formulaire.
own-case-unnumbered = Nouveau cas
own-case-line =
    ### { $number }
    { $question }
    -# { $status } · envoyé { $asked }

status-waiting = en attente d’un premier regard du centre
status-returned = retourné pour modification
status-open = ouvert, sans recommandation pour l’instant
status-partly-answered = réponse partielle
status-answered = toutes les professions sollicitées ont répondu
status-closed = fermé
status-withdrawn = retiré

## La publication

case-heading =
    ## { $number }
    Question de : { $asker }
    -# { $topics } · { $status }
asker-named = { $name } ({ $profession })
nobody-heard = Attendues : { $missing }
everybody-heard =
    Ont répondu : { $heard }
    Toutes les professions sollicitées ont répondu.
everybody-heard-below = Les professions qui ont répondu figurent ci-dessous, chacune avec sa recommandation.
heard-and-missing =
    Ont répondu : { $heard }
    Attendues : { $missing }
