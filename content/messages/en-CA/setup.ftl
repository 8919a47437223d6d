# /setup: the space, the settings, the check. Read by administrators.

## /setup space

setup-done = ## The space is ready
setup-done-partly =
    ## The space is partly ready
    Fix what is listed below, then run `/setup space` again. What is there already stays as it is.
setup-made = ### Made
setup-mapped = ### Found and used as it is
setup-missing = ### Still missing
setup-next =
    ### Next
    1. Give the roles `Hub Specialist` and `Coordinator` to your people.
    2. `/setup settings`: language, time zone, weekly slot.
    3. `/roster invite`: codes for your members.
    4. `/setup check`: what is still to do.

missing-in-server = I need the permission “{ $permission }” in this server. Give it in Server Settings, Roles.
missing-channel = There is no channel “{ $name }”. Run `/setup space`.
missing-in-channel = I need the permission “{ $permission }” in { $channel }. Give it in the settings of that channel.
missing-for-role = The role “{ $name }” needs the permission “{ $permission }” in { $channel }, or its people cannot take part in the discussions there. Give it in the settings of that channel.
missing-role = There is no role “{ $name }”. Run `/setup space`.
role-silent = The role “{ $name }” cannot be mentioned, so that an urgent safety concern would ring for nobody. Server Settings, Roles: allow anyone to mention it.
role-too-high = The role “{ $name }” is above mine, so I cannot give it. Drag my role above it in Server Settings, Roles.

## Permissions, as Discord’s own settings name them

permission-manage-channels = Manage Channels
permission-manage-roles = Manage Roles
permission-view-channel = View Channels
permission-read-message-history = Read Message History
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-create-public-threads = Create Public Threads
permission-manage-threads = Manage Threads
permission-manage-messages = Manage Messages
permission-attach-files = Attach Files
permission-embed-links = Embed Links
permission-view-audit-log = View Audit Log
permission-manage-events = Manage Events
permission-connect = Connect

## /setup settings

settings-heading = ## Settings
settings-lines =
    Language of posts: { $language ->
        [fr-CA] French (fr-CA)
       *[en-CA] English (en-CA)
    }
    Time zone: { $timezone }
    Weekly didactic: { $slot }
    Typed questions: { $typed }
    First look at a case: { $review }
    Screening last audited here: { $audited }
    Hub hours: { $opens } to { $closes }, Monday to Friday, without Ontario’s holidays
    Working days to accept, for the first answer, for all answers: { $accept }, { $first }, { $all }
    Attended from: { $percent }% of a session’s minutes
    Specialists of the hub: { $specialists }
settings-slot = { $day }, { $time }
settings-no-slot = no day and time yet
settings-typed-warning =
    ### Typed questions are on
    Discord receives a typed text before I can check it, and keeps it even if I remove it at once. The button **Ask a case question** is safer.
settings-audited = { DATETIME($day, dateStyle: "long") }
settings-never-audited = never; record the day with `screening_audited`
review-none = nobody: members see a case as soon as it is sent
review-hub = the hub
review-coordinator = a coordinator

## /setup check

check-all-well = ## Nothing is wrong
check-wrong = ## To fix
check-no-specialist = Nobody is in the hub yet. Give the role `Hub Specialist`; each specialist then fills in `/hub profile`.
check-one-profession = The hub has only one profession; a case goes to at least two. Invite a second one.
check-no-slot = The weekly didactic has no day and time. Set both with `/setup settings`.
check-no-message-content = Typed questions are on, but I may not read messages. Set ECHO_MESSAGE_CONTENT=1, or turn typed questions off.
check-unscreened = Without the Message Content intent I cannot read comments in case posts or in discussions of didactics, so that they are not screened. Switch it on in the Developer Portal, and set ECHO_MESSAGE_CONTENT=1.
check-unsigned = { $count ->
    [one] { $count } didactic has not been signed by a clinician and will not be posted. Sign it with `/didactic review`.
   *[other] { $count } didactics have not been signed by a clinician and will not be posted. Sign them with `/didactic review`.
}
check-failed-deliveries = { $count ->
    [one] { $count } message could not be delivered. Most often a permission is missing; the log names the reason.
   *[other] { $count } messages could not be delivered. Most often a permission is missing; the log names the reason.
}
