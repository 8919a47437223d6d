# Learning with didactics: the quiz, whether it was useful, discussing, finding, catching up.

## Quiz

button-quiz = Quiz
button-quiz-next = Next question
button-quiz-result = My result
quiz-heading =
    ## Quiz: { $title }
    -# Question { $number } of { $count } · your first answer counts
quiz-right = **Right.** Your answer: { $answer }
quiz-wrong = **Not right.** Your answer: { $answer }
quiz-right-then = **Right**, as the question stood when you answered it. Its wording has changed since.
quiz-wrong-then = **Not right**, as the question stood when you answered it. Its wording has changed since.
quiz-right-answer = **The right answer:** { $answer }
quiz-answered-before = -# You had answered this question already; that answer counts.
quiz-sources = Sources
quiz-result =
    ## Quiz: { $right } of { $count } right
    -# { $title }
quiz-short-right = { $number }. **Right**: { $letter }
quiz-short-wrong = { $number }. **Not right**; the right answer is { $letter }
quiz-none = This didactic has no quiz.

## Was it useful?

useful-question = **Was it useful?** From 1, not at all, to 5, very.
useful-given = You said { $score } of 5. You can change it.
useful-thanks = Thank you: { $score } of 5.

## Discuss

button-discuss = Discuss
button-open-discussion = Open the discussion
discussion-opening =
    ### Discuss: { $title }
    What do you do already? What would be hard where you work? Questions and other views are welcome.
    Please, **no patient details here**: a message with something that could identify a person is taken off. A case goes to { $channel }, in the form.
discussion-here = It is discussed here: { $thread }

## Finding

button-open-didactic = Read
button-page-back = Previous page
button-page-on = Next page
found-heading =
    { $count ->
        [one] ## { $count } didactic
       *[other] ## { $count } didactics
    }
    -# Page { $page } of { $pages }
found-nothing = Nothing was found. Try fewer or shorter words, or a track alone: every word must occur, in English or in French.
hit =
    ### { $title }
    -# { $track } · { $minutes } min · { $detail }
hit-read = read
hit-unread = not read yet

## Catching up

missed-heading =
    { $count ->
        [one] ## { $count } didactic you have not read
       *[other] ## { $count } didactics you have not read
    }
    -# Posted since you joined, newest first · page { $page } of { $pages }
missed-nothing = You are up to date: nothing that was posted since you joined is waiting for you.
