# Didactics: the card, marking as read, the signature of a clinician.

didactic-heading =
    ## { $title }
    -# { $track } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
didactic-late = Posted late: it could not be posted at the usual time.
didactic-missed-before = Not posted in the silence before: { $titles }{ $more ->
        [0] {""}
       *[other] , and { $more } more
    }. `/didactic missed` brings them to you.
didactic-objectives = ### Objectives
didactic-take-home = ### To remember
didactic-point = - { $text } *({ $strength })*
didactic-sources = ### Sources
didactic-reviewed = Reviewed by { $reviewer }, { $date }
didactic-unsigned = **Not reviewed by a clinician yet: shown for demonstration.**
education-only = For education only, not advice for a patient. Content as of { $date }.
button-mark-read = Mark as read
read-marked = Marked as read. Thank you for taking the time.
read-already = You had marked it as read already.
didactic-none-yet = No didactic has been posted here yet. The first one comes with the next weekly slot.

track-opioid-stewardship = Opioid stewardship
track-interprofessional = Working together
track-pain-science = Pain science

strength-strong = strong recommendation
strength-weak = weak recommendation
strength-evidence = finding of a study
strength-practice = accepted practice

## Review and signature

review-heading =
    ## Sign: { $title }
    -# { $language ->
        [fr-CA] French text
       *[en-CA] English text
    }
review-how = By signing, a clinician says: I have read exactly this text and it may be posted here. If the text changes, it must be signed again.
review-signed = Exactly this text has been signed. It can be posted.
button-sign = Sign this text
form-sign-title = Sign this didactic
form-sign-name = Name of the clinician
form-sign-licence = College and licence number
form-sign-conflict = Conflict of interest
form-sign-conflict-hint = Write “none” if there is none. Name and licence number are shown under the didactic.
signed = Signed, with today’s date. This text can now be posted.
