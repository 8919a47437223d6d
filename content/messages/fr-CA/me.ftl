# Les pages de chaque personne : progrès, données, arrêt de la consignation, oubli.

## /moi progrès

progress-heading = ## Votre participation
progress-cases =
    { $count ->
        [one] { $count } question de cas
       *[other] { $count } questions de cas
    }, dont { $closed } fermées · { $reads ->
        [one] { $reads } capsule lue
       *[other] { $reads } capsules lues
    }
progress-quizzes = Questionnaires : { $answered ->
        [0] aucun encore
       *[other] { $right ->
            [one] { $right } bonne réponse
           *[other] { $right } bonnes réponses
        } sur { $answered }, dans { $count ->
            [one] { $count } capsule
           *[other] { $count } capsules
        }
    }
progress-line = { $act } : { $count } ({ $minutes } min)
progress-none = Rien ne figure au journal sous votre pseudonyme.
progress-limits = -# Les minutes de lecture sont celles que chaque texte annonce, et non une mesure.
progress-not-logged = -# Vous n’avez accepté aucun des avis; ce que vous faites est donc compté sans vous. Pour changer cela : `/moi retirer`.

## /moi données

own-data-given = Tout ce qui est gardé à votre sujet dans ce serveur : une page à lire et un fichier pour une machine, { $rows } entrées, sous le pseudonyme { $pseudonym }. Vous seul ou seule voyez ce message; les fichiers restent sur votre appareil jusqu’à ce que vous les supprimiez.
own-title = Ce que ECHO PAIN garde au sujet de { $pseudonym }
own-about = Tout ce qui se rapporte à vous dans la base de données de ce serveur, déchiffré. Les messages que vous avez écrits vous-même dans Discord sont chez Discord, non ici. Ce qui concerne d’autres personnes est omis. Certaines valeurs sont les codes de la base de données.
own-nothing = Rien.
own-yes = oui
own-no = non
own-looks = Qui a consulté vos entrées du journal, et quand
own-table-people = Profil
own-table-identity-links = Votre compte Discord
own-table-consents = Vos réponses aux avis
own-table-cases = Cas que vous avez soumis
own-table-case-drafts = Questions pas encore envoyées
own-table-case-events = Ce que vous avez fait dans des cas
own-table-case-words = Notes, questions, réponses et résumés
own-table-recommendations = Recommandations que vous avez données ou notées
own-table-close-outs = Réponses après la fermeture d’un cas
own-table-follow-ups = « L’avez-vous fait? »
own-table-participation-events = Journal de participation
own-table-didactic-reads = Capsules marquées comme lues
own-table-quiz-answers = Réponses aux questionnaires
own-table-didactic-ratings = Utilité des capsules selon vous
own-table-attendances = Séances en direct auxquelles vous avez assisté
own-table-attendance-imports = Listes de présences que vous avez importées
own-table-imported-before = Vos présences avant une importation
own-table-voice-stretches = Quand vous étiez dans le salon vocal
own-table-survey-answers = Réponses aux sondages
own-table-survey-invitations = Invitations aux sondages
own-table-unread-digests = Rappel hebdomadaire des capsules non lues
own-table-cpd-register = Vos renseignements pour les crédits
own-table-statements = Attestations d’heures à votre sujet, ou que vous avez produites
own-column-legal-name = Nom légal
own-column-college = Ordre professionnel
own-column-licence = Numéro de permis
own-table-specialists = Profil du centre
own-table-incidents = Dossiers d’incident que vous avez faits
own-table-invitations = Codes d’invitation créés ou utilisés
own-table-content-signatures = Signatures que vous avez consignées
own-table-deliveries = Messages du robot à vous ou à votre sujet
own-table-audit-events = Vos gestes consignés
own-column-action = Geste
own-column-active = Actif
own-column-adjust-reason = Raison de l’ajustement
own-column-adjusted-by = Ajusté par vous
own-column-after-days = Après (jours)
own-column-agrees-to-follow-up = Suivi accepté
own-column-answer = Réponse
own-column-answered-at = Réponse donnée le
own-column-asked-at = Demandé le
own-column-asker-profession = Profession affichée
own-column-at = Quand
own-column-away-until = Absence jusqu’au
own-column-barrier = Obstacle
own-column-capacity = Cas à la fois
own-column-case-id = Cas (numéro interne)
own-column-category = Famille
own-column-closes-minute = Fin de journée (minute)
own-column-code = Code de l’étape
own-column-completed-at = Terminé le
own-column-confidence = Degré de confiance
own-column-content-hash = Empreinte du texte signé
own-column-created-at = Créé le
own-column-cycle = Cycle
own-column-details = Précisions
own-column-didactic-id = Capsule
own-column-discord-id = Identifiant du compte Discord
own-column-due-at = Échéance
own-column-expires-at = Expire le
own-column-form = Formulaire
own-column-granted = Accepté
own-column-joined-at = Inscription
own-column-kind = Type
own-column-language = Langue
own-column-languages = Langues de réponse
own-column-left-at = Départ du serveur
own-column-minutes = Minutes
own-column-minutes-spent = Minutes consacrées
own-column-note = Note
own-column-notice-version = Version de l’avis
own-column-number = Numéro
own-column-object-id = Objet
own-column-opened-at = Ouvert le
own-column-opens-minute = Début de journée (minute)
own-column-outcome = Résultat
own-column-profession = Profession
own-column-professions-wanted = Professions souhaitées
own-column-pseudonym = Pseudonyme
own-column-question = Question
own-column-recorded-at = Consigné le
own-column-reference = Référence
own-column-referral = Orientation
own-column-region = Région
own-column-rurality = Milieu
own-column-sent-at = Envoyé le
own-column-setting = Lieu de travail
own-column-shows-name = Nom affiché
own-column-signed-on = Signé le
own-column-source = Source
own-column-state = État
own-column-status = État
own-column-story = Histoire
own-column-text = Texte
own-column-text-erased-at = Texte effacé le
own-column-text-hash = Empreinte de l’avis affiché
own-column-timezone = Fuseau horaire
own-column-topics = Thèmes
own-column-type = Type
own-column-updated-at = Modifié le
own-column-used-at = Utilisé le
own-column-value-for-asker = Utilité pour vous
own-column-value-for-patient = Utilité pour la personne soignée
own-column-is-right = Bonne réponse
own-column-option = Choix, à partir de 0
own-column-mark = Marque de la formulation
own-column-score = Note (1 à 5)
own-column-weekday = Jour (0 = lundi)
own-column-minute-of-day = Minute de la journée
own-column-set-at = Réglé le
own-column-handled-on = Dernier traité le
own-column-paused-at = En pause depuis
own-column-years-in-practice = Années de pratique

## /moi retirer

stop-heading = ## Arrêter la consignation
consent-name-cpd = heures donnant droit à des crédits
consent-name-evaluation = évaluation du programme
consent-name-research = recherche
stop-agreed = Vous avez accepté : { $notices }.
stop-agreed-none = Vous n’avez accepté aucun des avis : rien de nouveau n’est consigné sous votre pseudonyme.
stop-what =
    - **Arrêter, garder le passé** : désormais, rien n’est consigné sous votre pseudonyme. Ce qui y figure reste et compte encore comme vôtre.
    - **Arrêter, retirer le passé** : de même, et vos entrées passées sont aussitôt détachées de votre pseudonyme. Elles comptent encore, sans être à personne. Vos heures donnant droit à des crédits en font partie : demandez d’abord votre attestation. C’est irréversible. Les rapports déjà faits demeurent.
    Dans les deux cas, vos renseignements pour les crédits (nom légal, ordre, permis) sont supprimés aussitôt, et l’apprentissage ici continue comme avant.
button-stop-keep = Arrêter, garder le passé
button-stop-remove = Arrêter, retirer le passé
button-single-choices = Changer un choix à la fois
button-about-hours = Au sujet des heures
stop-done =
    ## La consignation est arrêtée
    Rien de ce que vous ferez désormais n’est consigné sous votre pseudonyme.
stop-done-before =
    ## Rien n’était consigné
    Vous n’aviez accepté aucun des avis.
stop-kept = Ce qui y figurait reste.
stop-removed =
    { $count ->
        [one] { $count } entrée passée ne mène plus à vous.
       *[other] { $count } entrées passées ne mènent plus à vous.
    }

## /moi effacer

erase-heading = ## Être oublié ou oubliée par ECHO PAIN dans ce serveur
erase-what =
    Tout de suite et pour de bon :
    - Ce qui mène de votre pseudonyme à votre compte Discord est supprimé.
    - Vos cas ouverts ({ $open }) sont retirés; leur question, leur histoire et leurs précisions sont effacées, de même que celles de vos autres cas ({ $over }). Leurs fiches sont refaites sans texte et sans votre nom.
    - Les cas que vous tenez ou qui vous sont offerts comme spécialiste ({ $held }) passent à la ou au spécialiste suivant.
    - Vos brouillons, questions de suivi, lectures, réponses aux questionnaires et notes, votre profil sauf la profession, et les messages encore à vous envoyer sont supprimés.
    - Vos entrées du journal ({ $entries }) comptent encore, sans être à personne.
    - Les rôles de membre et du centre vous sont retirés.
erase-stays = Ce qui reste : les recommandations, questions et notes que vous avez écrites dans les cas **d’autres personnes**, sans votre nom, jusqu’à ce que le texte de ce cas soit effacé : ces personnes s’appuient sur elles. Les messages que vous avez écrits vous-même dans Discord : supprimez-les là. Les rapports déjà faits. Les sauvegardes en gardent une copie jusqu’à leur suppression; une sauvegarde restaurée vous oublie de nouveau.
erase-register = Heures donnant droit à des crédits : votre inscription au registre (nom légal, ordre, permis) est supprimée, de même que les codes de vos attestations : **une attestation que vous détenez ne pourra plus être vérifiée**, et rien ne montrera plus que ces heures sont les vôtres. Les ordres peuvent demander une preuve pendant 6 ans. Procurez-vous d’abord votre attestation (`/moi progrès`), et renseignez-vous auprès de votre ordre avant d’appuyer.
button-erase-sure = M’effacer maintenant
button-erase-not = Tout garder
erase-done =
    ## C’est oublié
    { $cleared ->
        [0] Vous n’aviez soumis aucun cas.
        [one] Le texte de { $cleared } cas est effacé.
       *[other] Les textes de { $cleared } cas sont effacés.
    }
    Les fiches sont refaites en moins d’une minute. Si vous revenez un jour, ce sera comme une nouvelle personne. Merci d’avoir participé.
erase-handed-on =
    { $count ->
        [one] { $count } place dans un cas est passée à la ou au spécialiste suivant.
       *[other] { $count } places dans des cas sont passées aux spécialistes suivants.
    }
erase-role-left = Discord ne m’a pas permis de retirer vos rôles. Veuillez le demander à l’administration du serveur.
erase-cancelled = Rien n’a été effacé.
text-gone = *Le texte a été effacé.*
