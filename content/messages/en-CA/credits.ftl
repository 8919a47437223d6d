# Credit for continuing professional development: the register, the accreditor, statements and their codes.

## The register

button-register = My details for credit
form-register-title = My details for credit
form-register-name = Legal name
form-register-name-hint = As your college has it. It stands on your statements, and nowhere in the log.
form-register-college = College or professional body
form-register-licence = Licence or registration number
form-register-email = E-mail (optional)
form-register-email-hint = Attendance lists are matched by it. Nothing is sent to it.
register-kept =
    ## Your details for credit are kept
    { $name } · { $college } · { $licence }
register-email = E-mail: { $email }
register-what = -# Encrypted, apart from the log. Press **My details for credit** again to change them; **Do not keep my hours** in `/me withdraw` deletes them at once.
hours-stopped = From now on no hours for credit are kept for you. Your details for credit, if you gave any, are deleted. Codes of statements you hold can still be checked.
problem-register-name = Write your legal name with at least one letter and at most { $most } characters, on one line. Nothing was kept.
problem-register-college = Write the name of your college or professional body with at most { $most } characters, on one line. Nothing was kept.
problem-register-licence = Write your licence number with letters A to Z, digits, spaces, dots, dashes or strokes, at most { $most } characters. Nothing was kept.
problem-register-email = This does not look like one e-mail address. Write it like name@example.org, or leave the field empty. Nothing was kept.
problem-register-no-consent = Your details are kept only with your yes to hours for credit: `/me withdraw`, **About hours for credit**. Nothing was kept.

## The accreditor

problem-accreditor-name = Name the programme and its accreditor, each with at most { $most } characters. Nothing was changed.
problem-accreditor-activity = Write the activity number on one line with at most { $most } characters, or leave the field empty. Nothing was changed.
problem-accreditor-rate = Write the credits for one hour as a number above 0 and up to 10, like 1 or 1.5. Nothing was changed.

form-accreditor-title = Credit for this programme
form-accreditor-programme = Name of the programme
form-accreditor-name = Accreditor
form-accreditor-name-hint = Like College of Family Physicians of Canada. Only who has accredited it.
form-accreditor-activity = Activity number (optional)
form-accreditor-rate = Credits for one hour of a live session
form-accreditor-rate-hint = 1, unless your accreditor says otherwise. The CFPC grants 1 an hour since December 2024.
form-accreditor-word = Title of the document
form-accreditor-word-hint = “Certificate” only where the accreditor allows the word.
choice-statement = Statement of participation
choice-certificate = Certificate of participation
accreditor-set =
    ## The accreditor is set
    { $programme } · { $name } · { $rate ->
        [one] { $rate } credit an hour
       *[other] { $rate } credits an hour
    }
    -# Statements issued from now on follow it; those issued before stay as they are.

## Statements

button-statement = My statement (PDF)
button-statement-employer = For my employer (PDF)
credits-heading =
    ### Hours for credit
    From { $first } to { $last }
credits-lines =
    - Live sessions attended: { $sessions }
    - Self-directed: didactics, quizzes, cases: { $alone }
credits-earned = - Credits for live sessions: **{ $credits }** ({ $name })
credits-none = - No credits: this programme has named no accreditor.
credits-rounded = -# As on a statement: rounded down to quarter hours.
hours-number = { NUMBER($hours, minimumFractionDigits: 2, maximumFractionDigits: 2) } h
picture-title = Hours by type
picture-axis = hours
picture-alt = Bar chart of your hours by type. { $bars }.
picture-bar = { $act }: { $hours }
statement-title-statement = Statement of participation
statement-title-certificate = Certificate of participation
statement-title-employer = Statement of hours for the employer
statement-person = Issued to
statement-hours = Hours
statement-issue = Issue
statement-period = Days
statement-days = { $first } to { $last }
statement-sessions = Live sessions attended
statement-credits = Credits
statement-credits-at = { $credits } (at { $rate } an hour of live session)
statement-self-directed = Self-directed learning: didactics, quizzes, cases
statement-accreditor = Accreditor
statement-activity = Activity number
statement-issued-on = Issued on
statement-code = Verification code
statement-rounding = Hours are rounded down to quarter hours. A live session counts where enough of it was attended; minutes of reading are what each text states, not a measurement.
statement-for-employer = Made for the person named, to show to their employer. It states hours, and no credits.
statement-uncertified = No accreditor is named for this programme: the hours are not certified for credit.
statement-self-directed-uncertified = Credits are for live sessions alone; self-directed learning is stated apart and is not certified by this accreditor.
statement-verify = To verify: a coordinator of the programme enters the code { $code } and sees whether it was issued, when, and for which hours. The name is not kept with the code.
statement-given = The statement is attached; only you see this message. Its code: **{ $code }**. A coordinator can check it for whoever you show it to.
statement-given-other = The statement of { $person } is attached, in their language; only you see this message. They see in `/me data` that it was made. Its code: **{ $code }**
statement-valid =
    ## This statement was issued here
    To { $person }, on { $issued }: { $kind }
    - Days: { $first } to { $last }
    - Live sessions attended: { $sessions }
    - Self-directed: { $alone }
statement-valid-credits = - Credits: { $credits }
statement-compare = -# Compare with the paper. The legal name is not kept with the code.
statement-kind-college = statement of participation
statement-kind-employer = statement of hours for the employer
statement-unknown =
    ## No statement with this code
    None was issued in this server under this code, or its owner had everything erased, or it is older than 6 years. Check that every character is as on the paper.
problem-statement-no-consent = No statement can be made: a yes to the notice about hours for credit is missing. Only the person themselves can give it, by `/me withdraw`, **About hours for credit**.
problem-statement-no-details = No statement can be made: legal name, college and licence number are missing. Only the person themselves can give them, by `/me progress`, **My details for credit**.
problem-statement-no-hours = No statement can be made: in this time there is not a quarter of an hour of sessions or learning in the log.
problem-statement-code = A code has 12 letters and digits, like ABCD-EFGH-JKLM.
problem-statement-person-or-code = Choose a person to make a statement for, or give a code to check: one of the two.
problem-period-backwards = The first day is after the last one.
