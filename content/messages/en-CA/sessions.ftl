# Live sessions, for coordinators: planning, attendance, attendance lists. Names of a list are shown to whoever sent it alone.

session-label = { $day }, { $time } ({ $minutes } min)
session-event = Live ECHO session
session-event-about = Live ECHO session: { $title }
session-event-place = By video; the coordinators have the link
session-planned = { $count ->
        [one] ## The session is planned
       *[other] ## { $count } sessions are planned
    }
session-without-event = { $count ->
        [one] For one session I could not make a Discord event. Give me **Manage Events** in Server Settings, Roles, or make the event by hand; the session itself is planned.
       *[other] For { $count } sessions I could not make a Discord event. Give me **Manage Events** in Server Settings, Roles, or make the events by hand; the sessions themselves are planned.
    }
session-planned-next = -# After a session by video, `/session import` takes its attendance list. In the voice channel **ECHO session**, I note who is there by myself.
session-cancel =
    ## Cancel the session of { $session }?
    Its Discord event goes too, and nobody’s attendance is noted. I write to nobody: tell those who count on it, in a channel they read. To move a session, cancel it and plan it anew.
session-cancel-following = { $count ->
        [one] One more session of the same series follows it.
       *[other] { $count } more sessions of the same series follow it.
    }
session-cancelled = { $count ->
        [one] ## The session is cancelled
       *[other] ## { $count } sessions are cancelled
    }
session-event-left = { $count ->
        [one] One event still stands in Discord: I may not delete it. Give me **Manage Events** in Server Settings, Roles, or delete it by hand.
       *[other] { $count } events still stand in Discord: I may not delete them. Give me **Manage Events** in Server Settings, Roles, or delete them by hand.
    }
session-cancelled-next = -# This cannot be undone. `/session plan` plans another, at the same time too.
button-session-cancel = { $count ->
        [one] Cancel it
       *[other] Cancel one, or all
    }
button-session-cancel-one = Cancel this session
button-session-cancel-following = { $count ->
        [one] Cancel it and the one after
       *[other] Cancel it and the { $count } after it
    }

## Attendance

attendance-heading =
    ## { $session }
    { $count ->
        [one] { $count } person on the list
       *[other] { $count } people on the list
    }, { $attended } attended ({ $percent }% of the planned minutes or more)
attendance-nobody = Nobody’s attendance is known yet. `/session import` takes a list; `/session adjust` sets one person’s minutes.
attendance-minutes = { $minutes } min
attendance-minutes-between = { $minutes } min (up to { $most }: I could not see for some of the time)
attendance-yes = attended
attendance-no = not long enough
attendance-nameless = { $count ->
        [one] One person more attended who agreed to no notice: counted without a name.
       *[other] { $count } people more attended who agreed to no notice: counted without names.
    }
attendance-audited = -# This look is recorded.
attendance-adjusted = ## { $person }: { $minutes } min (before: { $before })
attendance-counts = This counts as attended. The change stands in the log with your pseudonym and the reason; a list imported later does not change it.
attendance-does-not-count = This is not long enough to count as attended. The change stands in the log with your pseudonym and the reason; a list imported later does not change it.
adjust-by-telephone = took part by telephone
adjust-shared-device = shared a device
adjust-connection = lost the connection
adjust-not-listed = was not on the list
adjust-mistake = a mistake in the list
adjust-import-undone = import undone
button-attendance = Attendance
button-import-undo = Undo the last import

## Attendance lists

import-ask-name = ## Which column holds the names?
    No header of this list says so. Choose the column; an example of what is in it stands below each.
import-ask-minutes = ## Which column holds the minutes?
    I found no times of joining and leaving. Choose the column with the minutes of each person.
import-choose-column = Choose a column
import-ask-who =
    ## Who is “{ $name }”?
    { $minutes } min. The name is not exactly that of anybody here; these people come near. { $count ->
        [one] This is the last name to settle.
       *[other] { $count } names to settle.
    }
import-choose-who = Choose a person
import-nobody = Nobody of these
import-preview =
    ## { $session }: nothing is written down yet
    Recognised: { $count }. Not recognised: { $unknown }.
import-elsewhere = **None of the times in this list falls into the session.** Is it another session’s list, or another time zone?
import-line-attended = ✓ { $person } · { $minutes } min
import-line-short = – { $person } · { $minutes } min, not long enough
import-line-unknown = ? { $name } · { $minutes } min, not recognised
import-nobody-found = Nobody of the roster was there.
import-unreadable = { $count ->
        [one] One row says nothing that I can read.
       *[other] { $count } rows say nothing that I can read.
    }
import-unknown-how = Those not recognised are not written down anywhere. If one is a member under another name, use `/session adjust` afterwards.
import-not-yet = -# Times are read in { $zone }; choose another zone below if that is wrong. What was adjusted by hand stays, and nobody’s minutes become fewer. The file is kept nowhere; this page works for 15 minutes.
import-choose-zone = Another time zone
import-done = { $count ->
        [0] ## Nothing had to be changed
        [one] ## Written down: 1 person
       *[other] ## Written down: { $count } people
    }
import-kept = { $count ->
        [one] One person stays as it was: adjusted by hand, or known to have been there as long.
       *[other] { $count } people stay as they were: adjusted by hand, or known to have been there as long.
    }
import-repeat = ## This list is taken over already
    Nothing was changed.
import-dropped = The list is forgotten. Nothing was written down.
button-import-commit = Write it down
button-import-drop = Forget the list
attendance-exported = { $count ->
    [one] One line.
   *[other] { $count } lines.
} The file has names: keep it inside the programme. That you made it stands in the audit.
