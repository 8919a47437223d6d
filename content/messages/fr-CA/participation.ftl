# Le journal de participation et son exportation. Lu par la coordination et, pour le dictionnaire, par l’équipe d’évaluation.

log-heading =
    ## Journal de participation
    { $counted } · page { $page } de { $pages }
log-entries =
    { $total ->
        [one] { $total } entrée
       *[other] { $total } entrées
    }
log-entries-over = plus de { $total } entrées : ces pages montrent les { $total } plus récentes; pour les autres, indiquez des dates
log-nothing = Rien ne correspond. Changez le filtre, ou laissez-le vide.
log-audited = -# Cette consultation du journal est consignée.
log-without-person = sans personne
log-minutes = { $minutes } min
button-newer = Plus récent
button-older = Plus ancien
export-done = { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }, dont { $nameless } sans pseudonyme, parce que la personne n’a pas consenti à l’évaluation ou que l’acte n’est lié à personne. Des pseudonymes et des semaines seulement : ni nom, ni texte de cas. Gardez ces fichiers avec le même soin que des renseignements personnels. Cette exportation est consignée.

log-type-menu = Ne montrer qu’un type
log-type-every = tous les types
log-person-menu = Les semaines d’une personne, par pseudonyme
button-log-weeks = Semaine par semaine
button-log-of-person = Ses entrées

## Une personne, semaine par semaine

weeks-heading =
    ## { $person } ({ $pseudonym }), semaine par semaine
    Première entrée { $first } · dernière entrée { $last }
weeks-nothing = Rien n’est consigné sous le pseudonyme de cette personne : elle n’a accepté aucun avis, ou n’a encore rien fait.
weeks-week = **Semaine { $week }**, dès le { $monday }
    { $sessions ->
        [one] { $sessions } séance
       *[other] { $sessions } séances
    } · { $didactics ->
        [one] { $didactics } capsule lue
       *[other] { $didactics } capsules lues
    } · questionnaires { $right } sur { $answered } · { $cases ->
        [one] { $cases } cas soumis
       *[other] { $cases } cas soumis
    } · { $minutes } min
weeks-page = Page { $page } de { $pages }. Les semaines commencent le lundi, dans le fuseau horaire de ce serveur ({ $zone }); celles sans entrée sont omises.

## Ce qui étonne

button-log-odd = Anomalies
button-odd-show = Voir
button-odd-all = Toutes les anomalies
button-odd-log = Retour au journal
odd-heading =
    ## Lacunes et anomalies
    Ce qui, dans le journal, mérite un coup d’œil. Figurer ici ne veut pas dire que c’est une erreur.
odd-none = Rien de ce genre.
odd-kind-quiet = **{ $count ->
        [one] { $count } membre
       *[other] { $count } membres
    } sans entrée depuis 4 semaines**
odd-do-quiet = Ces personnes ont accepté un avis, sont sur le serveur et ne font pas partie de l’équipe spécialisée. Écrivez-leur : qu’est-ce qui les empêche de participer?
odd-kind-unattended = **{ $count ->
        [one] { $count } séance
       *[other] { $count } séances
    } sans aucune présence**
odd-do-unattended = Terminée depuis un jour ou plus. Importez sa liste avec `/session import`; une séance qui n’a pas eu lieu peut rester ainsi.
odd-kind-adjusted = **{ $count ->
        [one] { $count } présence saisie
       *[other] { $count } présences saisies
    } à la main au cours des 12 dernières semaines**
odd-do-adjusted = Comparez la raison et les minutes avec ce que vous savez. `/session adjust` les corrige.
odd-kind-long-day = **{ $count ->
        [one] { $count } journée
       *[other] { $count } journées
    } de plus de 12 heures pour une même personne, au cours des 12 dernières semaines**
odd-do-long-day = Une liste a peut-être été importée deux fois, ou deux personnes portent le même nom. Voyez ses entrées, et `/session attendance`.
odd-kind-after-leaving = **{ $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    } avec des entrées après le départ du serveur**
odd-do-after-leaving = Une liste a peut-être pris quelqu’un d’autre pour cette personne. Voyez ses entrées; `/session adjust` ou l’annulation de l’importation les corrige.
odd-line-last = dernière entrée { $at }
odd-line-never = aucune entrée
odd-line-session = séance { $at } · { $minutes } min
odd-line-day = { $day } · { $minutes } min
odd-line-left =
    départ { $left } · dernière entrée { $at } · { $count ->
        [one] { $count } entrée
       *[other] { $count } entrées
    } depuis

## Le bilan

summary-heading = ## Le programme en chiffres
summary-week = ### Cette semaine, depuis le { $day }
summary-cycle = ### Ce cycle, depuis le { $day }
summary-no-cycle =
    ### Ce cycle
    Aucun cycle de capsules n’a encore commencé.
summary-people =
    - { $active ->
        [one] { $active } personne active
       *[other] { $active } personnes actives
    } (ayant accepté un avis et fait quelque chose)
summary-sessions =
    - { $sessions ->
        [one] { $sessions } séance tenue
       *[other] { $sessions } séances tenues
    }, { $attended ->
        [one] { $attended } présence
       *[other] { $attended } présences
    }
summary-didactics =
    - Capsules lues : { $count }
summary-cases =
    - Cas soumis : { $cases } · réponses : { $replies }
summary-hours =
    - Délai médian jusqu’à la première réponse de l’équipe spécialisée : { $hours } h ({ $answered ->
        [one] { $answered } cas
       *[other] { $answered } cas
    } avec réponse)
summary-no-reply =
    - Aucun cas de cette période n’a encore reçu de réponse de l’équipe spécialisée
summary-professions =
    - { $count ->
        [one] { $count } profession entendue
       *[other] { $count } professions entendues
    }, selon les recommandations : { $names }
summary-no-professions =
    - Aucune profession entendue pour l’instant
summary-surveys = ### Sondages : remplis sur envoyés
summary-no-surveys = Personne n’a encore été invité.
summary-survey = { $title } ({ $when }) : { $completed } sur { $invited }
summary-at-joining = à l’inscription
summary-at-pre = avant
summary-at-post = après
summary-at-session = après une séance
summary-at-didactic = après une capsule
summary-at-case = après un cas
summary-at-cycle = après le cycle
summary-at-closeout = à la fermeture d’un cas
summary-own-eyes = -# Ces chiffres sont réservés au programme : les petits nombres y figurent tels quels. Ce qui peut être publié vient de `/evaluation report`.
summary-picture-title = Actes de chacune des 12 dernières semaines, selon le lundi de leur début (la dernière n’est pas terminée)

## Types

act-joined = inscription
act-didactic-posted = capsule publiée
act-didactic-opened = capsule ouverte
act-didactic-completed = capsule lue
act-quiz-answered = questionnaire rempli
act-session-attended = séance suivie
act-case-asked = question de cas posée
act-case-commented = commentaire dans un cas
act-recommendation-given = recommandation donnée
act-case-summarised = cas résumé
act-closeout-completed = sondage de fin de cas rempli
act-followup-reported = suivi signalé
act-survey-completed = sondage rempli
act-withdrew = retrait

## Dictionnaire des données

codebook-column = colonne ou valeur
codebook-meaning = signification
codebook-event-id = numéro de l’entrée; jamais réutilisé
codebook-pseudonym = pseudonyme choisi au hasard; vide sans consentement à l’évaluation, ou si l’acte n’est lié à personne
codebook-iso-week = semaine ISO de l’acte, dans le fuseau horaire du serveur
codebook-cycle = cycle du programme, selon le jour de son début; vide s’il n’y en a pas
codebook-type = ce qui a été fait
codebook-object-id = ce qui est visé : une capsule, une question de son questionnaire avec right (juste) ou wrong (faux), son utilité (1 à 5), un cas (par un numéro interne), une séance
codebook-minutes = minutes déclarées; vide s’il n’y en a pas
codebook-source = comment l’acte a été connu
codebook-adjusted = yes (oui) si la coordination a corrigé l’entrée en donnant une raison; no (non) autrement
source-bot = par le robot, au moment même
source-live = d’une séance en direct
source-import = d’une liste de présences importée
source-manual = saisi par la coordination
