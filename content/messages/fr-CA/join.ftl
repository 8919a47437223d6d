# Fiche d’accueil, panneau, inscription : les voies d’entrée, les consentements, le profil, l’accueil; et le côté de la coordination.

## Fiches permanentes

start-heading = ## Bienvenue à ECHO PAIN
start-what =
    Une communauté pour les professionnelles et professionnels de la santé qui soignent des personnes vivant avec une douleur chronique.
    - Posez une question sur un cas, sans identifiants. Des spécialistes de plusieurs professions répondent.
    - Lisez une courte capsule par semaine : environ 90 secondes.
    - Participez aux séances en direct.

    L’inscription prend environ deux minutes, aussi sur un téléphone.
panel-heading = ## Soumettez-nous un cas
panel-how =
    1. Appuyez sur **Poser une question de cas** et remplissez un formulaire : ni nom, ni date, ni lieu.
    2. J’y cherche des identifiants, et vous relisez le tout avant l’envoi.
    3. Le centre répond. Il vise une première recommandation en deux jours ouvrables.

## Les voies d’entrée

join-first =
    ## Veuillez d’abord vous inscrire
    Cela prend environ deux minutes : deux choix et un court profil. La suite, questions et capsules, se trouve à la fin.
join-heading = ## Inscription à ECHO PAIN
join-ways =
    Avec un code d’invitation, vous entrez tout de suite.
    Sans code, la coordination examine d’abord votre demande.
button-have-code = J’ai un code
button-no-code = Je n’ai pas de code
form-code-title = Votre code d’invitation
form-code-code = Code (comme ABCD-EFGH-JKLM)

## Consentements

consent-heading =
    ## Deux choix distincts
    Les deux sont désactivés au départ. Activez ce que vous acceptez, ou rien. **L’apprentissage ici n’en dépend jamais.**
    -# Avis { $version }
consent-evaluation =
    ### Évaluation du programme
    Ce que vous faites ici (capsules lues, questions posées, séances suivies) et vos réponses à de courts questionnaires, si vous choisissez d’y répondre, aident à montrer si le programme fonctionne bien. Les rapports ne montrent jamais un groupe de moins de 6 personnes.
consent-research =
    ### Recherche
    Le même journal et ces réponses peuvent aussi servir à une recherche approuvée par un comité d’éthique.
consent-kept =
    ### Ce qui est gardé
    Un journal sous un pseudonyme choisi au hasard. Il ne contient ni texte de cas, ni nom, ni compte Discord. La coordination peut voir quelles entrées sont les vôtres, pour établir les heures; chaque consultation est consignée.
    Si les deux choix restent désactivés, votre activité est comptée sans vous.
    Pour changer d’avis plus tard : `/moi retirer`. Pour voir tout ce qui est gardé à votre sujet : `/moi données`. Pour tout faire effacer : `/moi effacer`.
consent-board = Approbation du comité d’éthique de la recherche : { $number }.
consent-no-board = Aucun comité d’éthique n’a encore approuvé de recherche avec ce journal; il ne sert donc pas encore à la recherche.
consent-contact = Questions sur la vie privée : { $contact }
consent-no-contact = Questions sur la vie privée : adressez-vous à la coordination de ce serveur.
consent-changed =
    ## Un avis a changé
    Vous avez répondu à un texte antérieur. Veuillez le relire et choisir de nouveau. Ce que vous venez de faire est fait; d’ici votre réponse, la précédente vaut pour ce qu’elle disait.
consents-kept = Vos choix sont gardés. Pour les changer plus tard : `/moi retirer`.
button-evaluation-on = Évaluation : activée
button-evaluation-off = Évaluation : désactivée
button-research-on = Recherche : activée
button-research-off = Recherche : désactivée

## Profil

form-profile-title = Votre profil
form-profile-profession = Votre profession
form-profile-years = Années de pratique
form-profile-region = Région de votre pratique
form-profile-rurality = Votre milieu (urbain ou rural)
form-profile-setting = Votre lieu de travail

## Inscription faite, ou en attente

welcome-heading = ## Votre inscription est faite. Bienvenue
welcome-what-now =
    - Posez une question de cas dès que vous en avez une.
    - `/capsule récente` montre la dernière capsule.
    - `/cas liste` montre où en sont vos cas.
hours-notice =
    ### Heures donnant droit à des crédits : un troisième choix distinct
    Voulez-vous des crédits de développement professionnel continu (DPC)? Appuyez sur **Garder mes heures**. Sinon, aucune n’est gardée à votre nom, et tout le reste vous demeure ouvert.
    - **Ce qui est gardé** : vos heures par type, et ce que vous donnez pour vos attestations : nom légal, ordre professionnel, numéro de permis et, si vous le voulez, une adresse de courriel. Ces renseignements sont chiffrés, à part du journal.
    - **Qui y a accès** : vous; et la personne de la coordination qui produit une attestation pour vous, ce que montre `/moi données`. De chaque attestation, le code, les jours et les heures sont gardés, sans votre nom.
    - **Combien de temps** : 6 ans après votre dernière activité avec des heures, comme le demandent les ordres. Vous pouvez y mettre fin en tout temps : vos renseignements sont supprimés aussitôt, et les codes des attestations restent valables. `/moi effacer` supprime les deux.
    -# Les heures gardées ici ne sont pas certifiées en elles-mêmes.
hours-kept =
    ### Heures donnant droit à des crédits
    Vos heures de développement professionnel continu (DPC) sont gardées 6 ans. Pour obtenir des attestations, donnez votre nom et votre permis : **Mes renseignements (crédits)**. Pour y mettre fin : `/moi retirer`.
    -# Les heures gardées ici ne sont pas certifiées en elles-mêmes.
button-keep-hours = Garder mes heures
button-stop-hours = Ne pas garder mes heures
button-to-questions = Aller à #case-questions
join-waiting =
    ## Merci, votre demande est reçue
    La coordination a été invitée à vous admettre. Vous recevrez un message privé, ou un mot dans ce serveur.

## Pour la coordination

join-request =
    ### Une personne demande à s’inscrire
    { $person }
    { $profession } · { $region }
    -# Avant d’approuver, vérifiez qu’il s’agit d’une personne qui travaille en santé.
join-request-approved =
    ### Personne admise
    { $person }
    { $profession } · { $region }
    -# Demande approuvée par { $coordinator }
join-request-settled =
    ### Personne admise
    { $person }
    { $profession } · { $region }
button-approve = Approuver
approved-now = Demande approuvée. La personne reçoit le rôle de membre et en est avisée.
approved-already = Cette personne a déjà été admise. Il n’y a plus rien à faire.
pending-none = Personne n’attend.
codes-heading =
    ## { $count ->
        [one] { $count } code d’invitation
       *[other] { $count } codes d’invitation
    }
    Chaque code sert une fois, pendant { $days } jours. Copiez maintenant : les codes sont montrés ici seulement, une seule fois.
