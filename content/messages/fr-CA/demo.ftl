# La démonstration : ce que dit le terminal, la page d’accueil dans le navigateur, et la visite guidée à côté.

## Terminal

demo-page-starting = Un Discord simulé, avec le vrai robot. Personne ici n’est réel, et rien n’est conservé.
demo-page-chapter-set-up = Une administratrice prépare le serveur; les gens s’inscrivent
demo-page-chapter-first-week = Première semaine : deux cas et une capsule
demo-page-chapter-second-week = Deuxième semaine : trois autres cas et une capsule
demo-page-ready = Ouvrez cette adresse dans votre navigateur. Ctrl-C met fin à la démonstration et efface tout.
demo-page-ended = La démonstration est terminée. Il n’en reste rien.
demo-page-port-taken = Un autre programme utilise déjà le port { $port }. Choisissez-en un autre avec --port, ou --port 0 pour n’importe quel port libre.

## Page

demo-page-title = ECHO PAIN : démonstration
demo-page-lead = Un serveur Discord simulé, avec le vrai robot. Choisissez un endroit et une personne : il s’ouvre dans une deuxième fenêtre, tel que cette personne le voit.
demo-page-invented = Toutes ces personnes sont inventées. N’écrivez rien au sujet d’une vraie patiente ou d’un vrai patient.
demo-page-language = Langue
demo-page-other-language = Sur ce serveur, le robot publie en anglais. Jo peut changer cela avec /setup settings; ECHO_LANGUAGE=fr-CA make demo ouvre un serveur en français.
demo-page-time = Heure dans ce serveur
demo-page-time-how = Le temps ne passe que si vous l’avancez.
demo-page-next-didactic = Prochaine capsule
demo-page-two-working-days = Deux jours ouvrables plus tard
demo-page-session = Tenir une séance en direct
demo-page-session-held = Une séance en direct a eu lieu : sa liste est reprise, et deux personnes ont répondu au sondage qui la suit. Nous sommes le { $time }. Comme Iris, consultez /séance présences, /participation sommaire ou /évaluation sondage.
demo-page-cohort = Ajouter 296 personnes
demo-page-cohort-came = Un programme inventé de 296 personnes, à l’image de celui qui a été publié, est maintenant dans le registre : ouvrez le rapport d’évaluation.
demo-page-cycle = Jouer un cycle
demo-page-cycle-played = Le cycle est arrivé à sa fin : douze capsules, lues et testées par certains. Nous sommes le { $time }. Ouvrez #didactics, faites un quiz ou prenez un feuillet, ou consultez /capsule calendrier comme Iris.
demo-page-month = Jouer un mois
demo-page-month-played = Un mois a passé : quarante cas, une spécialiste muette, un redémarrage par jour. Nous sommes le { $time }. Rouvrez un endroit, ou consultez /cas tableau comme Iris.
demo-page-refresh = Actualiser
demo-page-corner = Pour la coordination :
demo-page-corner-how = comme Iris dans #coordinators, tapez /participation journal, /participation sommaire, /séance présences, /capsule calendrier ou /évaluation sondage. Ou
demo-page-report = ouvrez le rapport d’évaluation
demo-page-statement = ouvrez l’attestation d’heures d’Amina
demo-page-download = Télécharger le registre (CSV)
demo-page-working = Un instant… Un mois prend environ une minute.
demo-page-moved = Nous sommes maintenant le { $time }.
demo-page-refreshed = La fenêtre ouverte montre l’état le plus récent.
demo-page-places = Endroits
demo-page-group-channel = Salons
demo-page-group-case = Cas
demo-page-group-discussion = Discussions des capsules
demo-page-group-letters = Messages privés du robot
demo-page-see-as = Voir comme
demo-page-open = Ouvrir
demo-page-open-place = Ouvrir { $place }
demo-page-now-open = Ouvert en ce moment
demo-page-seen-by-all = Tout le monde sur le serveur le voit
demo-page-seen-by =
    { $count ->
        [one] Visible pour { $count } personne sur { $all }
       *[other] Visible pour { $count } personnes sur { $all }
    }
demo-page-seen-alone = Visible pour cette personne seulement
demo-page-offline = La démonstration ne répond plus. Relancez-la dans le terminal, puis rechargez cette page.

## What each channel is for

demo-page-place-general = Le salon de l’administratrice : /setup
demo-page-place-start-here = Pour commencer : les règles et l’inscription
demo-page-place-didactics = Une courte capsule chaque semaine
demo-page-place-case-questions = Pour poser une question sur un cas
demo-page-place-hub-queue = L’équipe spécialisée y voit d’abord chaque cas
demo-page-place-coordinators = Admissions, avis et registre de participation

## Problems

demo-page-place-unknown = Cet endroit n’existe pas ici. Retournez à l’accueil et choisissez-en un dans la liste.
demo-page-viewer-unknown = Cette personne ne peut pas voir cet endroit. Retournez à l’accueil et choisissez quelqu’un dans sa liste.
demo-page-busy = L’autre fenêtre est encore occupée. Attendez qu’elle ait fini, puis réessayez.
demo-page-no-slot = Ce serveur n’a pas de capsule hebdomadaire. Choisissez le jour et l’heure avec /setup settings.
demo-page-move-unknown = Le temps ne s’avance qu’avec les boutons de l’accueil.
demo-page-elsewhere = Cette page ne répond qu’à sa propre fenêtre, sur cet ordinateur.
demo-page-back = Retour à l’accueil

## Tour

tour-title = Cinq choses à essayer
tour-lead = Suivez un cas, de la question à la réponse. Chaque étape se coche d’elle-même.
tour-progress = { $done } sur { $all }
tour-done = fait
tour-all-done = Vous avez vu tout le parcours d’un cas.
tour-ask-title = Poser une question sur un cas
tour-ask-how = Vous êtes Amina, infirmière praticienne. Appuyez sur « Poser une question », remplissez le formulaire, relisez, puis envoyez. Mettez un numéro de téléphone dans l’histoire : on vous demandera de le retirer.
tour-accept-title = Vérifier que rien n’identifie la personne
tour-accept-how = Vous êtes la personne spécialiste sollicitée. Pour l’instant, seule l’équipe voit le cas. Appuyez sur « Accepter » : vous dites ainsi que rien n’identifie la personne, et le cas s’ouvre aux membres.
tour-recommend-title = Répondre au nom de deux professions
tour-recommend-how = Ouvrez le cas comme chaque spécialiste, à tour de rôle, et appuyez sur « Recommander ». La fiche montre qui s’est prononcé et qui manque encore.
tour-see-title = Voir la réponse comme Amina
tour-see-how = Vous êtes de nouveau Amina. Ses messages privés annoncent les réponses sans un mot du cas; les réponses sont dans le cas lui-même.
tour-log-title = Consulter le registre
tour-log-how = Vous êtes Iris, la coordonnatrice. Tapez /participation log, ou téléchargez ici le registre en CSV : des pseudonymes et des semaines, aucun nom. Chaque consultation est consignée.
tour-way = { $place }, comme { $person }
tour-more = S’il vous reste une minute
tour-more-didactic = Appuyez sur « Prochaine capsule », ouvrez #didactics comme Amina, et marquez-la comme lue.
tour-more-french = Ouvrez #case-questions comme Bruno : son Discord est en français, et le robot aussi.
tour-more-newcomer = Ouvrez #start-here comme Léa, une nouvelle venue, et inscrivez-vous sans code. Approuvez-la ensuite comme Iris dans #coordinators.
