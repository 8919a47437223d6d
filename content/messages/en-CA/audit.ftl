# The audit and the breach records: for administrators and coordinators. Ids and codes, never text.

audit-heading = ## Audit: { $total } entries, page { $page } of { $pages }
audit-nothing = Nothing yet.
audit-by-the-bot = the bot or its operator
audit-looked-at = -# This look is an entry too.

audited-log-read = participation log read
audited-log-export = participation log exported
audited-own-data-read = own data given out
audited-logging-stopped = logging stopped
audited-person-erased = person erased
audited-delivery-settled = uncertain message settled
audited-roster-invite = invitation codes made
audited-roster-approve = somebody admitted
audited-case-reassign = case given to somebody
audited-case-pause = case paused
audited-case-resume = case resumed
audited-case-close = case closed without a summary
audited-case-present-live = case taken to the live session
audited-case-record-live = live recommendation recorded
audited-case-purged = case purged
audited-incident-changed = breach record changed
audited-hub-profile = hub profile saved
audited-hub-zone-and-conflicts = time zone and conflicts saved
audited-hub-away = specialist away
audited-hub-back = specialist back
audited-hub-left = specialist left the hub
audited-didactic-signed = didactic signed
audited-didactic-posted-now = didactic posted by hand
audited-didactic-week-changed = week of the calendar changed
audited-didactic-cycle = cycle changed, paused or resumed
audited-survey-round = surveys opened, closed or made automatic
audited-session-planned = live session planned
audited-session-cancelled = live session cancelled
audited-session-read = attendance of a session read
audited-session-imported = attendance list imported
audited-session-import-undone = import of an attendance list undone
audited-session-adjusted = attendance adjusted
audited-screening-confirmed = doubtful words confirmed
audited-screening-audited = screening audited
audited-evaluation-report = evaluation report made
audited-rows-export = rows exported
audited-attendance-export = attendance exported
audited-statement-issued = statement of hours issued
audited-statement-checked = code of a statement checked
audited-accreditor-set = accreditor set
audited-setup-space = space set up
audited-setup-settings = settings changed
audited-setup-weekly-slot = weekly slot changed
audited-audit-read = audit read
audited-keys-rotate = keys rotated
audited-restored = backup restored

form-incident-title = Purge { $number }
form-incident-kind = Where did the words stand?
form-incident-kind-hint = This deletes every text of the case, its post and its cards. It cannot be undone.
form-incident-told = Who was told? (more can be added later)
form-incident-told-hint = Whom the law wants told is the custodian’s decision; the bot tells the asker.
incident-question = in the question
incident-answer = in a recommendation or an answer
incident-comment = in a comment
incident-combination = in a combination of details
incident-other = elsewhere
told-asker = the person who asked
told-custodian = the health information custodian
told-privacy-officer = the privacy officer
told-patient = the patient
told-commissioner = the Information and Privacy Commissioner
incident-kept = ## Purged, and recorded
incident-record =
    ### { $number }
    Purged: { $at }
    Words stood { $kind }
    Told: { $told }
    Discord: { $discord }
incident-nobody-told = nobody yet
incident-posts-gone = its post and its card are deleted
incident-posts-going = its post and its card are being deleted; `/incident` shows when they are
incident-limits = -# What people read before, copied, or saved as a file cannot be taken back. Backups made before forget the text when they are restored.
incidents-heading = ## { $count } breach records, newest first
incidents-none = No case was ever purged here. `/incident case:` purges one.
button-incident-change = Change who was told
