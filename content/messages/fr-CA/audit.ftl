# Le registre et les dossiers d’incident : pour l’administration et la coordination. Numéros et codes, jamais de texte.

audit-heading = ## Registre : { $total } entrées, page { $page } de { $pages }
audit-nothing = Rien pour l’instant.
audit-by-the-bot = le robot ou la personne qui l’exploite
audit-looked-at = -# Cette consultation est aussi une entrée.

audited-log-read = journal de participation consulté
audited-log-export = journal de participation exporté
audited-own-data-read = données personnelles remises
audited-logging-stopped = journalisation arrêtée
audited-person-erased = personne effacée
audited-delivery-settled = message incertain tranché
audited-roster-invite = codes d’invitation créés
audited-roster-approve = personne admise
audited-case-reassign = cas confié à quelqu’un
audited-case-pause = cas mis en pause
audited-case-resume = cas repris
audited-case-close = cas fermé sans synthèse
audited-case-present-live = cas porté à la séance en direct
audited-case-record-live = recommandation en direct consignée
audited-case-purged = cas purgé
audited-incident-changed = dossier d’incident modifié
audited-hub-profile = profil du centre enregistré
audited-hub-zone-and-conflicts = fuseau et conflits enregistrés
audited-hub-away = spécialiste en absence
audited-hub-back = spécialiste de retour
audited-hub-left = spécialiste parti du centre
audited-didactic-signed = capsule signée
audited-didactic-posted-now = capsule publiée à la main
audited-didactic-week-changed = semaine du calendrier changée
audited-didactic-cycle = cycle changé, mis en pause ou repris
audited-survey-round = questionnaires ouverts, fermés ou rendus automatiques
audited-session-planned = séance en direct planifiée
audited-session-cancelled = séance en direct annulée
audited-session-read = présences d’une séance consultées
audited-session-imported = liste de présences importée
audited-session-import-undone = importation de présences annulée
audited-session-adjusted = présence corrigée
audited-screening-confirmed = mots douteux confirmés
audited-screening-audited = filtre vérifié
audited-evaluation-report = rapport d’évaluation produit
audited-rows-export = lignes exportées
audited-attendance-export = présences exportées
audited-statement-issued = attestation d’heures produite
audited-statement-checked = code d’une attestation vérifié
audited-accreditor-set = organisme d’agrément réglé
audited-setup-space = espace mis en place
audited-setup-settings = réglages changés
audited-setup-weekly-slot = créneau hebdomadaire changé
audited-audit-read = registre consulté
audited-keys-rotate = clés renouvelées
audited-restored = sauvegarde restaurée

form-incident-title = Purger { $number }
form-incident-kind = Où se trouvaient les mots?
form-incident-kind-hint = Supprime tous les textes du cas, sa publication et ses fiches. Irréversible.
form-incident-told = Qui a été avisé? (à compléter plus tard)
form-incident-told-hint = Le dépositaire décide qui la loi veut aviser; le robot avise qui a posé la question.
incident-question = dans la question
incident-answer = dans une recommandation ou une réponse
incident-comment = dans un commentaire
incident-combination = dans une combinaison de précisions
incident-other = ailleurs
told-asker = la personne qui a posé la question
told-custodian = le dépositaire de renseignements sur la santé
told-privacy-officer = la personne responsable de la vie privée
told-patient = la patiente ou le patient
told-commissioner = le Commissariat à l’information et à la protection de la vie privée
incident-kept = ## Purgé et consigné
incident-record =
    ### { $number }
    Purgé : { $at }
    Les mots se trouvaient { $kind }
    Personnes avisées : { $told }
    Discord : { $discord }
incident-nobody-told = personne pour l’instant
incident-posts-gone = sa publication et sa fiche sont supprimées
incident-posts-going = sa publication et sa fiche sont en cours de suppression; `/incident` montre quand c’est fait
incident-limits = -# Ce qui a été lu, copié ou enregistré avant ne peut être repris. Les sauvegardes faites avant oublient le texte quand on les restaure.
incidents-heading = ## { $count } dossiers d’incident, du plus récent au plus ancien
incidents-none = Aucun cas n’a jamais été purgé ici. `/incident cas:` en purge un.
button-incident-change = Changer qui a été avisé
