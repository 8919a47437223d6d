# Surveys: the letter, one question at a time, the end; what coordinators see of them.

## The letter

survey-reminder = -# A reminder.
survey-letter-pre =
    ## Before you begin
    What brings you here, and how confident you feel today. The same questions come after the cycle, so that you and the programme can see what changed.
survey-letter-post =
    ## After the cycle
    How confident you feel now, whom you worked with, what stood in the way, what you will change, and how it was for you.
survey-letter-session =
    ## The session you attended
    How was it for you?
survey-length = { $count ->
        [one] One question
       *[other] { $count } questions
    }, about { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Numbers and choices only, nothing to write. You can stop at any time and go on later.
survey-why = -# You get this because you agreed to programme evaluation or research. Answering is up to you; learning here never depends on it. It can be answered until { $until }.
button-survey-begin = Begin
button-survey-go-on = Go on
button-survey-decline = I would rather not

## One question

survey-step = Question { $number } of { $count }
survey-ends = { $least } = { $low } · { $most } = { $high }
survey-choose-one = Choose one
survey-choose-several = Choose all that apply
button-survey-none = None of these
button-survey-skip = I would rather not answer
button-survey-back = Back
button-survey-next = Next
button-survey-later = Stop, go on later

## The end

survey-end = ## That was it
    { $count ->
        [one] Your answer is kept.
       *[other] All { $count } questions have an answer.
    } Until you hand in, you can go back and change.
button-survey-done = Hand in
survey-thanks = ## Thank you
    Your answers are handed in.
survey-turnout = So far { $answered } of { $asked } people answered.
survey-later = ## Until later
    { $answered } of { $count } questions have an answer, and are kept. Go on here, or by `/me progress`, until { $until }.
survey-declined = ## That is fine
    No reminder will come, and nothing else changes. What you answered before stays as it is.
button-survey-after-all = Answer after all
survey-waits-pre = **Questions before you begin** wait for you.
survey-waits-post = **Questions after the cycle** wait for you.
survey-waits-session = **Questions about a session** wait for you.

## /evaluation survey

rates-heading = ## Surveys
rates-cycle = Cycle of { $day } · { $count ->
        [one] one person
       *[other] { $count } people
    } may be asked: members who agreed to evaluation or research, without the hub
rates-no-cycle = No didactic calendar is set, so there is no cycle yet · { $count ->
        [one] one person
       *[other] { $count } people
    } may be asked: members who agreed to evaluation or research, without the hub
rates-round-pre = ### Before
    -# For those who joined, or whose cycle began, in the last two weeks
rates-round-post = ### After
    -# For everybody who has been in the cycle for two weeks or more
rates-round-session = ### Live sessions
    -# For those who attended, within a week; counted by person and session
rates-open = Open since { $day }
rates-closed = Closed on { $day }
rates-due = Due now, not opened
rates-not-due = Not due yet
rates-sessions-on = Asked after each session
rates-sessions-off = Not asked
rates-nobody = { $title }: nobody invited
rates-line = { $title }: { $completed } of { $invited } completed, { $started } started, { $declined } would rather not
rates-share = { " " }({ $share }%)
rates-automatic = **Automatic is on.** “Before” opens a week ahead of the cycle, “After” with its last didactic; whoever joins is invited, and sessions are asked about.
rates-by-hand = **Automatic is off.** Open a round here. Sessions are not asked about.
rates-limits = -# Invitations and at most three reminders (after 4, 9 and 16 days; one for a session) go out by direct message in working hours. An invitation can be answered for 28 days. Shares are shown from six people on. Didactics and closed cases have questions of their own.
rates-sent = { $count ->
        [0] Nobody has to be invited now.
        [one] One message is on its way.
       *[other] { $count } messages are on their way.
    }
button-round-open = Open
button-round-close = Close
button-automatic-on = Ask automatically
button-automatic-off = Stop asking automatically

## Problems

problem-survey-gone = You were not invited to these questions, or they are no longer here.
problem-survey-over = The time for these questions is over. Thank you all the same.
problem-survey-changed = This question was worded otherwise meanwhile. Your press was not counted; here is what is open now.
problem-survey-handed-in = These answers were handed in already, and stay as they are.
problem-survey-consent = These questions are for members who agreed to programme evaluation or research. To change that: `/me withdraw`.
problem-survey-hub = These questions are for those who learn here; the hub and coordinators are not asked.
problem-survey-not-open = These questions are not open.
