# Start card, panel, joining: the ways in, the consents, the profile, the welcome; and the coordinators’ side of it.

## Standing cards

start-heading = ## Welcome to ECHO PAIN
start-what =
    A community for health care providers who care for people with chronic pain.
    - Ask about a case, without identifiers. Specialists of several professions answer.
    - Read one short didactic a week: about 90 seconds.
    - Join the live sessions.

    Joining takes about two minutes, on a phone too.
panel-heading = ## Bring us a case
panel-how =
    1. Press **Ask a case question** and fill in one form: no names, dates or places.
    2. I check it for identifiers, and you see it once more before it is sent.
    3. The hub answers. It aims for a first recommendation within two working days.

## The way in

join-first =
    ## Please join first
    It takes about two minutes: two choices and a short profile. The way on, to questions and didactics, is at the end of it.
join-heading = ## Join ECHO PAIN
join-ways =
    With an invitation code you are in at once.
    Without one, a coordinator looks at your request first.
button-have-code = I have a code
button-no-code = I have no code
form-code-title = Your invitation code
form-code-code = Code (like ABCD-EFGH-JKLM)

## Consents

consent-heading =
    ## Two separate choices
    Both start off. Turn on what you agree to, or nothing. **Learning here never depends on it.**
    -# Notice { $version }
consent-evaluation =
    ### Programme evaluation
    What you do here (didactics read, cases asked, sessions attended), and your answers to short surveys if you choose to answer, help to show how well the programme works. Reports never show a group of fewer than 6 people.
consent-research =
    ### Research
    The same log and answers may also be used for research that an ethics board has approved.
consent-kept =
    ### What is kept
    A log under a random pseudonym. No case text in it, no name, no Discord account. Coordinators can see which entries are yours, because hours need it; each look is recorded.
    If both stay off, your activity is counted without you.
    To change your mind later: `/me withdraw`. To see all that is kept about you: `/me data`. To be forgotten: `/me erase`.
consent-board = Research ethics board approval: { $number }.
consent-no-board = No research ethics board has approved research with this log so far, so it is not used for research yet.
consent-contact = Questions about privacy: { $contact }
consent-no-contact = Questions about privacy: ask a coordinator of this server.
consent-changed =
    ## A notice has changed
    You answered an earlier text. Please read it once more and choose again. What you just did is done; until you answer, your earlier answer holds for what it said.
consents-kept = Your choices are kept. To change them later: `/me withdraw`.
button-evaluation-on = Evaluation: on
button-evaluation-off = Evaluation: off
button-research-on = Research: on
button-research-off = Research: off

## Profile

form-profile-title = Your profile
form-profile-profession = Your profession
form-profile-years = Years in practice
form-profile-region = Region of your practice
form-profile-rurality = Your community (urban or rural)
form-profile-setting = Where you work

## In, or waiting

welcome-heading = ## You are in. Welcome
welcome-what-now =
    - Ask a case question whenever you have one.
    - `/didactic next` shows the newest didactic.
    - `/case list` shows where your cases stand.
hours-notice =
    ### Hours for credit: a third, separate choice
    Do you want credit for continuing professional development (CPD)? Press **Keep my hours**. Without it, none are kept for you, and everything else stays open to you.
    - **What is kept**: your hours by type, and what you give for your statements: legal name, college, licence number and, if you like, an e-mail address. The details are encrypted, apart from the log.
    - **Who sees it**: you; and a coordinator who makes a statement for you, which you see in `/me data`. Of each statement its code, days and hours are kept, without your name.
    - **How long**: 6 years after your last act with hours, as colleges ask for. Stop at any time: your details are deleted at once, and codes of statements still hold. `/me erase` deletes both.
    -# Hours kept here are not certified by themselves.
hours-kept =
    ### Hours for credit
    Your hours for continuing professional development (CPD) are kept for 6 years. For statements, give your name and licence: **My details for credit**. To stop: `/me withdraw`.
    -# Hours kept here are not certified by themselves.
button-keep-hours = Keep my hours
button-stop-hours = Do not keep my hours
button-to-questions = Go to #case-questions
join-waiting =
    ## Thank you, your request is in
    A coordinator has been asked to admit you. You will get a direct message, or a note in this server.

## For coordinators

join-request =
    ### Somebody asks to join
    { $person }
    { $profession } · { $region }
    -# Check that this is a health care provider before you approve.
join-request-approved =
    ### Admitted
    { $person }
    { $profession } · { $region }
    -# Approved by { $coordinator }
join-request-settled =
    ### Admitted
    { $person }
    { $profession } · { $region }
button-approve = Approve
approved-now = Approved. They get the member role and are told.
approved-already = Somebody approved this person before you. Nothing more to do.
pending-none = Nobody is waiting.
codes-heading =
    ## { $count ->
        [one] { $count } invitation code
       *[other] { $count } invitation codes
    }
    Each works once, for { $days } days. Copy now: codes are shown only here, only once.
