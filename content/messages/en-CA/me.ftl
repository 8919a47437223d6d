# One’s own pages: progress, data, stopping the log, being forgotten.

## /me progress

progress-heading = ## Your participation
progress-cases =
    { $count ->
        [one] { $count } case question
       *[other] { $count } case questions
    }, { $closed } of them closed · { $reads ->
        [one] { $reads } didactic read
       *[other] { $reads } didactics read
    }
progress-quizzes = Quizzes: { $answered ->
        [0] none yet
       *[other] { $right } of { $answered } answers right, in { $count ->
            [one] { $count } quiz
           *[other] { $count } quizzes
        }
    }
progress-line = { $act }: { $count } ({ $minutes } min)
progress-none = Nothing stands in the log under your pseudonym.
progress-limits = -# Minutes of reading are what each text states, not what was measured.
progress-not-logged = -# You agreed to none of the notices, so what you do now is counted without you. To change that: `/me withdraw`.

## /me data

own-data-given = All that is kept about you in this server: one page to read and one file for a machine, { $rows } entries, under the pseudonym { $pseudonym }. Only you see this message; the files stay on your device until you delete them.
own-title = What ECHO PAIN keeps about { $pseudonym }
own-about = Everything that refers to you in this server’s database, decrypted. Messages you typed into Discord yourself are with Discord, not here. Columns about other people are left out. Some values are the codes the database uses.
own-nothing = Nothing.
own-yes = yes
own-no = no
own-looks = Who looked at your entries in the log, and when
own-table-people = Profile
own-table-identity-links = Your Discord account
own-table-consents = What you said to the notices
own-table-cases = Cases you asked
own-table-case-drafts = Questions not sent yet
own-table-case-events = What you did in cases
own-table-case-words = Notes, questions, answers and summaries
own-table-recommendations = Recommendations you gave or wrote down
own-table-close-outs = Answers after a case was closed
own-table-follow-ups = “Did you do it?”
own-table-participation-events = Participation log
own-table-didactic-reads = Didactics marked as read
own-table-quiz-answers = Quiz answers
own-table-didactic-ratings = How useful you found didactics
own-table-attendances = Live sessions you attended
own-table-attendance-imports = Attendance lists you took over
own-table-imported-before = Your attendance before an import
own-table-voice-stretches = When you were seen in the voice channel
own-table-survey-answers = Survey answers
own-table-survey-invitations = Invitations to surveys
own-table-unread-digests = Weekly word about unread didactics
own-table-cpd-register = Your details for credit
own-table-statements = Statements of hours about you, or made by you
own-column-legal-name = Legal name
own-column-college = College
own-column-licence = Licence number
own-table-specialists = Hub profile
own-table-incidents = Breach records you made
own-table-invitations = Invitation codes you made or used
own-table-content-signatures = Signatures you recorded
own-table-deliveries = Messages of the bot to or about you
own-table-audit-events = What you did that is recorded
own-column-action = Action
own-column-active = Active
own-column-adjust-reason = Reason for the adjustment
own-column-adjusted-by = Adjusted by you
own-column-after-days = After days
own-column-agrees-to-follow-up = Follow-up agreed
own-column-answer = Answer
own-column-answered-at = Answered
own-column-asked-at = Asked
own-column-asker-profession = Profession shown
own-column-at = When
own-column-away-until = Away until
own-column-barrier = What stood in the way
own-column-capacity = Cases at a time
own-column-case-id = Case (internal number)
own-column-category = Family
own-column-closes-minute = Day ends (minute)
own-column-code = Code of the step
own-column-completed-at = Completed
own-column-confidence = Confidence
own-column-content-hash = Hash of the text signed
own-column-created-at = Made
own-column-cycle = Cycle
own-column-details = Details
own-column-didactic-id = Didactic
own-column-discord-id = Discord account id
own-column-due-at = Due
own-column-expires-at = Expires
own-column-form = Form
own-column-granted = Agreed
own-column-joined-at = Joined
own-column-kind = Kind
own-column-language = Language
own-column-languages = Languages answered in
own-column-left-at = Left the server
own-column-minutes = Minutes
own-column-minutes-spent = Minutes spent
own-column-note = Note
own-column-notice-version = Version of the notice
own-column-number = Number
own-column-object-id = About
own-column-opened-at = Opened
own-column-opens-minute = Day begins (minute)
own-column-outcome = Outcome
own-column-profession = Profession
own-column-professions-wanted = Professions wanted
own-column-pseudonym = Pseudonym
own-column-question = Question
own-column-recorded-at = Recorded
own-column-reference = Reference
own-column-referral = Referral
own-column-region = Region
own-column-rurality = Community
own-column-sent-at = Sent
own-column-setting = Setting
own-column-shows-name = Name shown
own-column-signed-on = Signed on
own-column-source = Source
own-column-state = State
own-column-status = Status
own-column-story = Story
own-column-text = Text
own-column-text-erased-at = Text erased
own-column-text-hash = Hash of the notice as shown
own-column-timezone = Time zone
own-column-topics = Topics
own-column-type = Type
own-column-updated-at = Changed
own-column-used-at = Used
own-column-value-for-asker = Value for you
own-column-value-for-patient = Value for the patient
own-column-is-right = Right
own-column-option = Option, from 0
own-column-mark = Mark of the wording
own-column-score = Score (1 to 5)
own-column-weekday = Weekday (0 = Monday)
own-column-minute-of-day = Minute of the day
own-column-set-at = Set
own-column-handled-on = Last dealt with
own-column-paused-at = Paused since
own-column-years-in-practice = Years in practice

## /me withdraw

stop-heading = ## Stop the logging
consent-name-cpd = hours for credit
consent-name-evaluation = programme evaluation
consent-name-research = research
stop-agreed = You have agreed to: { $notices }.
stop-agreed-none = You have agreed to none of the notices: nothing new is logged under your pseudonym.
stop-what =
    - **Stop, keep the past**: from now on nothing is logged under your pseudonym. What stands there stays, and still counts as yours.
    - **Stop, remove the past**: the same, and your past entries are cut from your pseudonym at once. They still count, as nobody’s. Hours for credit are among them: ask for your statement first. This cannot be undone. Reports already made stay.
    Either way your details for credit (legal name, college, licence) are deleted at once, and learning here goes on as before.
button-stop-keep = Stop, keep the past
button-stop-remove = Stop, remove the past
button-single-choices = Change single choices
button-about-hours = About hours for credit
stop-done =
    ## The logging is stopped
    Nothing you do from now on is logged under your pseudonym.
stop-done-before =
    ## Nothing was being logged
    You had agreed to none of the notices.
stop-kept = What stood there stays.
stop-removed =
    { $count ->
        [one] { $count } past entry no longer leads to you.
       *[other] { $count } past entries no longer lead to you.
    }

## /me erase

erase-heading = ## Be forgotten by ECHO PAIN in this server
erase-what =
    At once, and for good:
    - What leads from your pseudonym to your Discord account is deleted.
    - Your open cases ({ $open }) are withdrawn; their question, story and details are erased, and so are those of your other cases ({ $over }). Their cards are drawn again without text and without your name.
    - Cases you hold or are offered as a specialist ({ $held }) go to the next specialist.
    - Drafts, follow-up questions, your shelf, quiz answers and ratings, your profile except the profession, and messages still to be sent to you are deleted.
    - Your entries in the log ({ $entries }) still count, as nobody’s.
    - The member and hub roles are taken from you.
erase-stays = What stays: recommendations, questions and notes you wrote in **other people’s** cases, without your name, until the text of that case is erased: their askers act on them. Messages you typed into Discord yourself: delete those there. Reports already made. Backups keep a copy until they are deleted; one that is restored forgets you again.
erase-register = Hours for credit: your entry in the register (legal name, college, licence) is deleted, and so are the codes of your statements: **a statement you hold can then no longer be verified**, and your hours can no longer be shown to be yours. Colleges may ask for proof for 6 years. Get your statement first (`/me progress`), and ask your college before you press.
button-erase-sure = Erase me now
button-erase-not = Keep everything
erase-done =
    ## You are forgotten
    { $cleared ->
        [0] You had asked no cases.
        [one] The text of { $cleared } case is erased.
       *[other] The texts of { $cleared } cases are erased.
    }
    Cards are drawn again within a minute. If you come back one day, you come as someone new. Thank you for having been here.
erase-handed-on =
    { $count ->
        [one] { $count } place in a case went on to the next specialist.
       *[other] { $count } places in cases went on to the next specialist.
    }
erase-role-left = Discord did not let me take your roles. Please ask an administrator to do it.
erase-cancelled = Nothing was erased.
text-gone = *The text was erased.*
