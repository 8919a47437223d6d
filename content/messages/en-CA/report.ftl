# The evaluation report: what each table, row and column is called, its notes, methods and limits.

report-title = Evaluation: { $server }
report-period = { $first } to { $last }, times in { $zone }
report-cycle = Cycle: { $cycle }
report-made = Made on { $day }
report-t1 = T1. Participants
report-t2 = T2. Reach and dose
report-t3 = T3. Didactics by week
report-t4 = T4. Cases
report-t5 = T5. Who answered whom
report-t6 = T6. Time to reply
report-t7 = T7. Satisfaction
report-t8 = T8. Self-efficacy before and after
report-t9 = T9. What changed
report-t10 = T10. Flow and quality of the data
report-flow-line = { $joined } joined → { $eligible } eligible → { $consented } agreed to the evaluation → { $pre } answered before → { $post } answered after → { $pairs } matched pairs
report-contents = Tables
report-methods = Methods
report-limits = Limits
report-chart = Figure to { $table }
report-hidden = –
report-hidden-meaning = A dash stands for a number from 1 to 5, or for one from which such a number could be worked out. Empty cells have nothing to count.
report-empty = none
report-share = { $n } of { $of } ({ $percent }%)
report-mean = { $mean } ± { $sd } (n = { $n })
report-median = { $median } [{ $low }; { $high }] (n = { $n })
report-interval = { $value } (95% { $low } to { $high }; n = { $n })
report-p-small = < 0.001
report-over-percent = over { $percent }%

report-methods-text = Only people who agreed to the programme’s evaluation are told apart; everybody else is counted without a person or not at all. Hub staff and bots are not learners. Every percentage has its denominator beside it. Self-efficacy is the mean of the answered items of the programme’s own instrument (1 to 7), before and after the cycle, in matched pairs only: mean difference with its 95% interval, two-sided paired t test, and Cohen’s dz (mean difference by the standard deviation of the differences). Quartiles by linear interpolation. Satisfied means 4 or 5 of 5 (mean of the items answered). Dose bands are those of Katzman 2019 (doi 10.1007/s11606-018-4710-5); the roll-up of professions, and prescribers as physicians, nurse practitioners and physician assistants, are those of Furlan 2019 (doi 10.1177/1357633X18782090). Numbers of people or cases from 1 to 5 are not shown, nor any from which one of them could be bounded below six within this report.
report-limits-text = There is no comparison group: a change cannot be put down to the programme alone. Answers are self-reported, and those who answer may differ from those who do not; the response rates are in T10. Opening a didactic is not learning it. Times count every hour, nights and weekends too, while eConsult services report days. Suppression protects within one report: who subtracts reports of overlapping periods from one another may learn small numbers, so publish one report per cycle.

report-column-n-percent = n of N (%)
report-column-value = Value
report-column-week = Posted
report-column-opened = Opened
report-column-completed = Read
report-column-quiz = Right answers
report-column-useful = Found useful
report-column-all = All
report-column-satisfied = Satisfied
report-column-answered = Answered
report-column-median-hours = Hours, median [quartiles]
report-column-24h = Within 24 h
report-column-48h = Within 48 h
report-column-7d = Within 7 days
report-column-pairs = Pairs
report-column-pre = Before
report-column-post = After
report-column-difference = Mean difference
report-column-p = p
report-column-dz = dz

report-all-participants = Learners who agreed
report-all-cases = Cases
report-all-pairs = All pairs
report-all-answers = Answers to quizzes
report-missing = not given
report-by-roll-up = Group of professions
report-by-prescriber = May prescribe
report-by-profession = Profession
report-by-region = Region
report-by-rurality = Community
report-by-setting = Setting
report-by-years-in-practice = Years in practice
report-reach = Reach
report-reached = Did anything
report-acts = Acts in the log
report-hours = Hours of learning in the log
report-active-late = Active in the last third
report-presenters = Asked a case
report-presenters-again = Of these, more than one
report-dose-sessions = Live sessions attended
report-dose-didactics = Didactics read
report-mean-sessions = Sessions, mean ± SD
report-median-sessions = Sessions, median [quartiles]
report-mean-didactics = Didactics, mean ± SD
report-median-didactics = Didactics, median [quartiles]
report-by-asker = Asked by
report-by-topic = Topic
report-by-dose = Opioid dose of the case
report-opioid-involved = An opioid is involved
report-breadth = Professions per answered case
report-median-professions = Professions, median [quartiles]
report-many-professions = Three or more professions
report-matrix = Recommendations, by who asked and who answered
report-asked-by = Asked by: { $group ->
    [physician] physicians
    [nurse_practitioner] nurse practitioners, physician assistants
    [pharmacist] pharmacists
   *[allied] allied health and others
}
report-answered-by = { $group ->
    [physician] Physicians
    [nurse_practitioner] Nurse practitioners, physician assistants
    [pharmacist] Pharmacists
   *[allied] Allied health and others
}
report-by-family = Families of recommendations
report-here = Here
report-elsewhere = Published by eConsult services
report-time-any = First reply of anybody
report-time-hub = First reply of the hub
report-time-all = All professions asked
report-econsult-pain = Chronic pain eConsult (Liddy 2016)
report-econsult-base = Champlain BASE (Liddy 2018)
report-econsult-addiction = Addiction eConsult (2025)
report-by-about = About
report-by-presenter = With the cycle, by whether a case was asked
report-presenter-yes = Asked a case
report-presenter-no = Asked none
report-by-dose-of-sessions = With the cycle, by sessions attended
report-pairs-by-prescriber = By prescriber
report-pairs-by-dose = By sessions attended
report-outcomes = Close-out: what the case gave
report-referrals = Close-out: the referral
report-done-after = Carried out, asked after { $days } days
report-case-barriers = Why it was not, or only in part
report-commitments = Commitments to change
report-barriers = Barriers to taking part
report-involved = Professions involved since
report-flow = Flow
report-flow-joined = Joined
report-flow-eligible = Members now, no hub staff
report-flow-consented = Agreed to the evaluation
report-flow-pre = Answered before
report-flow-post = Answered after
report-flow-pairs = Matched pairs, of those who answered before
report-missing-answers = Not given in the profile
report-response-rates = Response rates
report-records = Records
report-acts-without-person = Acts without a person
report-adjusted = Adjusted by a coordinator
report-withdrawn = Agreements taken back
report-hidden-cells = Cells not shown

report-note-self-reported = Profession, region, community, setting and years are what people said of themselves.
report-note-dose = Bands of live sessions and of didactics: none, 1 to 3, 4 to 19, 20 or more.
report-note-late = The last third of the period: four of twelve weeks.
report-note-opened = Opened and read are of all learners who agreed; opened never counts as learned.
report-note-quiz = Right answers of all first answers, three questions a didactic.
report-note-topics = A case has up to three topics, so topics add up to more than all cases.
report-note-matrix = Each recommendation counts once.
report-note-clock = Hours from asking, nights and weekends counted.
report-note-econsult = Published figures: doi 10.1093/pm/pnw038 (median 1.9 days), Ann Fam Med 2018;16:120 (median 21 h), doi 10.46747/cfp.7105e82.
report-note-satisfied = 4 or 5 of 5. After a didactic, whether it was useful; after a case, its value for the asker.
report-note-pairs = Only people who answered both before and after.
report-note-dz = dz: mean difference by the standard deviation of the differences.
report-note-close-out = Of closed cases whose asker agreed; codes after BMC Psychiatry 2018 (doi 10.1186/s12888-018-1701-3).
report-note-barriers = Several barriers may be named.
report-note-suppression = Each line of the flow is of the line before it, pairs of those who answered before.

report-group-physician = Physicians
report-group-nurse-practitioner = Nurse practitioners, physician assistants
report-group-pharmacist = Pharmacists
report-group-allied = Allied health and others
report-prescriber-prescriber = Prescribers
report-prescriber-other = Others
report-dose-band-0 = none
report-dose-band-1-3 = 1 to 3
report-dose-band-4-19 = 4 to 19
report-dose-band-20-plus = 20 or more
report-about-session = Live sessions
report-about-didactic = Didactics
report-about-case = Cases
report-about-cycle = The cycle

report-sheet-text = Text
report-sheet-names = Data dictionary
report-number-n = How many people, cases or answers
report-number-of = Of how many
report-number-percent = n of a hundred of N
report-number-value = A number that is not about people, or an estimate
report-number-mean = Mean
report-number-sd = Standard deviation of a sample
report-number-median = Median
report-number-low = Lower quartile, or lower bound of the 95% interval
report-number-high = Upper quartile, or upper bound of the 95% interval
report-number-p = p value, two-sided
report-between = Difference between groups
report-between-prescribers = Gain of prescribers against others (Welch’s test)
report-note-between = Between groups: two-sided p of Welch’s test on the differences.

report-point-joining = on joining
report-point-pre = before
report-point-post = after
report-point-session = after a session
report-point-cycle = at the end

report-progress = Everything is read. Writing the files: { $done } of { $formats }.
report-given = The report is made, about { $learners ->
    [one] { $learners } learner
   *[other] { $learners } learners
} who agreed. Cells not shown: { $hidden }. The page opens in a browser; the workbook has a sheet a table; the archive holds CSV and JSON. What is in it may be published; that you made it stands in the audit.

rows-record-id = A number of this export alone
rows-profession = Profession
rows-region = Region
rows-rurality = Community
rows-setting = Setting
rows-years-in-practice = Years in practice
rows-sessions-band = Live sessions attended, in bands
rows-sessions = Live sessions attended
rows-didactics = Didactics read
rows-cases = Cases asked
rows-hours = Hours in the log
rows-quiz-answers = Quiz questions answered
rows-quiz-right = Of these, answered right
rows-active-late = Active in the last third of the period
rows-efficacy-pre = Mean self-efficacy before, of those who answered twice
rows-efficacy-post = Mean self-efficacy after, of those who answered twice
rows-method =
    Rows of people who agreed to: { $kind ->
        [research] research
       *[evaluation] the programme’s evaluation
    }. Rows: { $count }.
    Profession, region, community, setting and years were made coarser, for all rows alike, until every combination of the five is shared by at least { $fewest } people (k-anonymity, global recoding). Names, accounts, pseudonyms, text and dates are not in it; the order is random.
rows-step = { $field }: { $step ->
    [0] as given
    [1] made coarser once
   *[other] made coarser { $step } times
}
rows-loss = Of { $count } rows, the five fields are withheld in { $withheld }, because their combination was still rare. The smallest group has { $smallest } people.
rows-limit = The numbers of sessions, didactics and cases are exact: whoever knows them of somebody may find that row, and learns what else stands in it. Give these rows only to people who are bound by the protocol.
rows-given = { $count ->
    [0] Nobody agreed to this, so there are no rows.
    [one] One row.
   *[other] { $count } rows.
} The file `method.txt` says what was made coarser and what was withheld. That you made it stands in the audit.
