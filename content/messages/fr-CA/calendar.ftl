# Le calendrier des capsules, pour la coordination : un mois, une semaine, le cycle, la publication à la main.

calendar-heading =
    ## Capsules en { $month }
    -# Cycle commencé le { $start } : { $taken } sur { $weeks } · heures de { $zone }
calendar-paused = **En pause.** Rien n’est publié tant que vous n’appuyez pas sur **Reprendre**.
calendar-empty = Rien n’a paru ni ne paraîtra ce mois-ci.
calendar-line = **{ $when }** · { $title } · *{ $state }*
calendar-when = { $day }, { $time }
calendar-nothing = aucune capsule
calendar-to-mend =
    ### À faire dans les quatre prochaines semaines
    { $lines }
calendar-spare =
    ### Hors de ce cycle
    { $titles }
calendar-rules = -# Sauter les jours fériés : { $holidays } · approuver chaque semaine : { $approval } · recommencer après la dernière semaine : { $repeats }
calendar-choose-week = Ouvrir une semaine pour la modifier
calendar-choose-topic = Un autre thème pour cette semaine
calendar-week-heading = ## Semaine du { $monday }

calendar-posted = publiée
calendar-posted-late = publiée en retard
calendar-due = publication en cours
calendar-missed = manquée, je n’étais pas en marche
calendar-withheld = retenue
calendar-planned = prévue
calendar-moved = prévue, déplacée
calendar-skipped = sautée
calendar-holiday = jour férié
calendar-over = le cycle est terminé
calendar-unsigned = pas encore signée
calendar-expired = révision expirée
calendar-unapproved = pas encore approuvée

calendar-skipped-now = Rien n’est publié cette semaine-là. Les thèmes suivants avancent d’une semaine.
calendar-kept-now = Une capsule est publiée cette semaine-là.
calendar-moved-now = Déplacée.
calendar-moved-back-now = De retour au jour et à l’heure habituels.
calendar-topic-now = Le thème est changé.
calendar-approved-now = Approuvée : ce texte exact peut être publié.

button-month-before = Mois précédent
button-month-after = Mois suivant
button-cycle = Cycle
button-calendar-pause = Mettre en pause
button-calendar-resume = Reprendre
button-back-to-calendar = Calendrier
button-preview = Aperçu
button-approve-week = Approuver
button-week-skip = Sauter cette semaine
button-week-keep = Publier cette semaine
button-week-move = Déplacer
button-week-move-back = Revenir à l’heure habituelle
button-post-now = Publier maintenant

form-cycle-title = Le cycle
form-cycle-start = Commencer un nouveau cycle le
form-cycle-start-hint = Comme 2027-01-14. Laissez vide pour continuer le cycle en cours.
form-cycle-weeks = Sa durée en semaines
form-cycle-repeats = Recommencer après la dernière semaine
form-cycle-holidays = Sauter les jours fériés de l’Ontario
form-cycle-approval = La coordination approuve chaque semaine
form-move-title = Déplacer cette capsule
form-move-day = Jour
form-move-day-hint = Entre la capsule d’avant et celle d’après
form-move-time = Heure locale, comme 12 h 30

post-now-ask = Voici comment « { $title } » paraîtra. La publier maintenant dans #didactics, pour tout le monde?
post-now-done = « { $title } » est publiée.
post-now-next = La prochaine : { $line }
