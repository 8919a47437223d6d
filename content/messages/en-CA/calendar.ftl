# The didactic calendar, for coordinators: a month, a week, the cycle, posting by hand.

calendar-heading =
    ## Didactics in { $month }
    -# Cycle since { $start }: { $taken } of { $weeks } done · times in { $zone }
calendar-paused = **Paused.** Nothing is posted until you press **Resume**.
calendar-empty = Nothing was or will be posted in this month.
calendar-line = **{ $when }** · { $title } · *{ $state }*
calendar-when = { $day }, { $time }
calendar-nothing = no didactic
calendar-to-mend =
    ### To do in the next four weeks
    { $lines }
calendar-spare =
    ### Not in this cycle
    { $titles }
calendar-rules = -# Skip statutory holidays: { $holidays } · approve each week: { $approval } · begin again after the last week: { $repeats }
calendar-choose-week = Open a week to change it
calendar-choose-topic = Another topic for this week
calendar-week-heading = ## Week of { $monday }

calendar-posted = posted
calendar-posted-late = posted late
calendar-due = being posted
calendar-missed = missed, I was not running
calendar-withheld = held back
calendar-planned = planned
calendar-moved = planned, moved
calendar-skipped = skipped
calendar-holiday = holiday
calendar-over = the cycle is over
calendar-unsigned = not signed yet
calendar-expired = review expired
calendar-unapproved = not approved yet

calendar-skipped-now = Nothing is posted in this week now. The topics after it move on by a week.
calendar-kept-now = A didactic is posted in this week.
calendar-moved-now = Moved.
calendar-moved-back-now = Back at the usual day and time.
calendar-topic-now = The topic is changed.
calendar-approved-now = Approved: exactly this text may be posted.

button-month-before = Month before
button-month-after = Month after
button-cycle = Cycle
button-calendar-pause = Pause
button-calendar-resume = Resume
button-back-to-calendar = Calendar
button-preview = Preview
button-approve-week = Approve
button-week-skip = Skip this week
button-week-keep = Post in this week
button-week-move = Move
button-week-move-back = Back to the usual time
button-post-now = Post it now

form-cycle-title = The cycle
form-cycle-start = Begin a new cycle on
form-cycle-start-hint = Like 2027-01-14. Leave it empty to go on with the running cycle.
form-cycle-weeks = How many weeks it has
form-cycle-repeats = Begin again after the last week
form-cycle-holidays = Skip Ontario’s statutory holidays
form-cycle-approval = A coordinator approves each week
form-move-title = Move this didactic
form-move-day = Day
form-move-day-hint = Between the didactic before and the one after it
form-move-time = Local time, like 12:30

post-now-ask = This is how “{ $title }” will look. Post it in #didactics now, for everybody?
post-now-done = “{ $title }” is posted.
post-now-next = The next one: { $line }
