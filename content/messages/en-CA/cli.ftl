# What the person at the command line reads: why something did not start, and what to do.

## Settings

setting-unknown = { $setting } is not a setting of this bot. Did you mean { $nearest }? Correct or remove it; .env.example lists them all.
setting-unknown-far = { $setting } is not a setting of this bot. Remove it; .env.example lists all settings.
setting-twice = { $setting } and { $file_setting } are both set. Keep only one of them.
setting-file-unreadable = { $setting } names the file { $place }, which cannot be read. Check the path and who may read it.
setting-file-empty = { $setting } names the file { $place }, which is empty. Put the value in it.
setting-key-beside-database = { $setting } names { $place }, which lies in { $folder } with the data: whoever copies the data would get the key. Move the key file elsewhere.
setting-env-beside-database = { $place } holds { $setting } and lies in { $folder } with the data: whoever copies the data would get the key. Move { $place } or the data elsewhere, or put the key in a file named by { $setting }_FILE.
setting-token-missing = DISCORD_TOKEN is not set. Put the bot's token in .env (Discord Developer Portal, your application, Bot, Reset Token), or its path in DISCORD_TOKEN_FILE.
setting-token-would-leak = { $setting } points to { $host }, which is not Discord, and a real token is set: it would be sent there. Remove { $setting }, or set { $switch }=1 if you are sure.
setting-api-unreachable = { $setting } points to { $place }, but no Discord interface answers there. Correct it, or remove it to use Discord itself.
setting-wrong-discord-token = { $setting } cannot be used as a token. Copy it again from the Discord Developer Portal.
setting-wrong-discord-api-url = { $setting } is not a web address. Write it like https://discord.com/api/v10, or remove it.
setting-wrong-allow-token-to-api-url = { $setting } is neither on nor off. Write 1 or 0.
setting-wrong-http-proxy = { $setting } is not a web address. Write it like http://proxy.example.org:3128.
setting-wrong-ca-file = { $setting } does not name a readable file of certificates (PEM). Check the path and the file.
setting-wrong-message-content = { $setting } is neither on nor off. Write 1 or 0.
setting-wrong-shard-count = { $setting } is not a whole number of 1 or more.
setting-wrong-shard-ids = { $setting } is not a list of numbers like 0,1, each lower than ECHO_SHARD_COUNT.
setting-wrong-data-dir = { $setting } is not a path of a folder.
setting-wrong-database-url = { $setting } is not the address of a database. Write it like postgresql://user:password@host/name or sqlite:////absolute/path/echo.sqlite3.
setting-wrong-secret-keys = { $setting } cannot be used. Make a key with: echo-pain keys new
setting-wrong-timezone = { $setting } is not a time zone. Write it like America/Toronto.
setting-wrong-language = { $setting } is not a language of this bot. Write en-CA or fr-CA.
setting-wrong-log-format = { $setting } is not a log format. Write text or json.
setting-wrong-http-host = { $setting } is not an address of this machine. Write 127.0.0.1, or 0.0.0.0 for every address.
setting-wrong-http-port = { $setting } is not a port. Write a number from 0 to 65535 (0 lets the system choose one), or remove the setting.
setting-http-port-taken = { $place } is not free, or is no address of this machine: health and metrics cannot be served there. Choose another { $setting } or ECHO_HTTP_HOST.
setting-wrong-heartbeat-url = { $setting } is not a web address. Copy it again from your check-in service, or remove it.
setting-wrong-alert-url = { $setting } is not a web address. Copy it again from the service that takes your alerts, or remove it.
setting-wrong-alert-mail = { $setting } is not one mail address, like it@hospital.example.
setting-wrong-smtp-url = { $setting } is not the address of a mail server. Write it like smtps://user:password@mail.example.org or smtp://mail.example.org:25.
setting-alert-mail-without-server = ECHO_ALERT_MAIL is set, but no mail server. Set { $setting } like smtps://user:password@mail.example.org, or remove ECHO_ALERT_MAIL.
setting-shards-need-postgresql = { $setting } gives this process some of the shards: the others need the same database, and an SQLite file is for one process. Set ECHO_DATABASE_URL to PostgreSQL, or remove { $setting }.
setting-wrong-reb-number = { $setting } is not one line of at most 200 characters.
setting-wrong-privacy-contact = { $setting } is not one line of at most 200 characters.
setting-wrong-keep-case-text-days = { $setting } is not a whole number of days from 1 to 36500.
setting-wrong-keep-draft-days = { $setting } is not a whole number of days from 1 to 36500.
setting-wrong-keep-link-days = { $setting } is not a whole number of days from 1 to 36500.
setting-wrong-keep-log-days = { $setting } is not a whole number of days from 1 to 36500.
setting-wrong-keep-audit-days = { $setting } is not a whole number of days from 1 to 36500.
setting-wrong-second-detector-model = { $setting } is not the folder of a spaCy model that can be read. Name the folder that holds its config.cfg, or remove the setting.
setting-second-detector-missing = { $setting } is set, but Presidio is not installed. Install it with: pip install "echo-pain[presidio]", or remove the setting.
setting-wrong-content-dir = { $setting } is not a folder. Name one that is laid out like content/didactics, or remove the setting.
setting-content-dir-empty = { $setting } names a folder without a didactic that can be used. It needs a folder for each track, as in content/didactics. echo-pain content check --folder says what is wrong with the files.
setting-wrong-demo = { $setting } cannot be set: only the demo itself sets it. Remove it.

## Keys

keys-missing = { $setting } is not set: without a key nothing can be stored. Make one with: echo-pain keys new — then put it in .env, and keep a copy apart from the data.
keys-malformed = Key number { $position } in { $setting } is not a key of this bot. Make one with: echo-pain keys new
keys-unknown = What is stored was encrypted with the key { $key }, which is not in { $setting } (found in { $context }). Add that key again, after the active one.
keys-unreadable = Something stored in { $context } was altered or is damaged and cannot be read. Restore it from a backup.
keys-rotating = Encrypting again
keys-rotated-rows = { $count ->
    [one] { $count } row encrypted again under the first key.
   *[other] { $count } rows encrypted again under the first key.
}
keys-rotated-all = Nothing stored here needs another key. You may take the old key out of ECHO_SECRET_KEYS and start the bot again. Keep it for as long as you keep backups made with it.
keys-rotated-left = Still under another key: { $count } in { $table }.
keys-rotated-unreadable = { $count ->
    [one] { $count } row is damaged
   *[other] { $count } rows are damaged
} and cannot be read. Do not take the old key out. Restore from a backup, or ask for help before anything else.
keys-rotated-again = Something still writes under the old key. Do not take it out. Start the bot again, so that it knows the new key, then run this command once more.
keys-rotated-codes = { $count ->
    [one] { $count } invitation code
   *[other] { $count } invitation codes
} made by an earlier version can only be found with the key they were made with. Do not take the old key out yet: run this command again when they have expired, in { $days } days at most.

## Database

database-address = { $setting } is not the address of a database. Write it like postgresql://user:password@host/name or sqlite:////absolute/path/echo.sqlite3.
database-kind = { $setting } names a kind of database this bot does not use ({ $kind }). Write an address that begins with postgresql:// or sqlite:///.
database-needs-file = { $setting } names no file, and data must not vanish with the process. Write it like sqlite:////absolute/path/echo.sqlite3.
database-folder = The folder { $place } cannot be made. Check ECHO_DATA_DIR and { $setting }, and who may write there.
database-cannot-open = The file { $place } cannot be opened as a database. Check ECHO_DATA_DIR and { $setting }, and who may read and write it.
database-not-sqlite = The file { $place } is not an SQLite database, or it is damaged. Correct { $setting }, or restore the file from a backup.
database-locked = The database { $place } is in use by another program that does not let go of it. Stop that program, then start again.
database-read-only = The database { $place } may not be written to. Give this user the right to write the file and its folder ({ $setting }).
database-unreachable = No database server answers at { $place }. Check that it runs and that { $setting } names the right host and port.
database-refused = The database server at { $place } refused the user or the password. Correct them in { $setting }.
database-absent = The server answers, but the database of { $place } does not exist. Create it, or correct { $setting }.
database-no-permission = The user of { $place } may not do what is needed there. Give it the rights to create and change tables, or correct { $setting }.
database-failed = The database { $place } could not be opened ({ $setting }). The log has the reason; nothing was changed.
database-newer = The database { $place } was made by a newer version of this bot. Install that version, or restore an older backup.
database-behind = The database { $place } is not at this version yet. Start the bot once, then run this command again.
database-broken-links = The database { $place } has rows that point to nothing, so it was not brought up to date and nothing was changed. Restore it from a backup.

## run

run-token-refused = Discord refused the token in DISCORD_TOKEN. Copy it again from the Discord Developer Portal (your application, Bot, Reset Token).
run-intent-missing = Discord did not grant an intent the bot asks for. Switch on Message Content Intent in the Discord Developer Portal (your application, Bot), or set ECHO_MESSAGE_CONTENT=0: typed questions then stay off.
run-discord-unreachable = Discord cannot be reached. Check the network, and ECHO_HTTP_PROXY and ECHO_CA_FILE if you need them, then start again.
run-gateway-away = The connection to Discord has been gone for { $minutes } minutes and does not come back by itself. Ending, so that a new process begins anew.
run-broken = Ended by an unexpected error. Its number is { $incident }: the log has more.

## alerts to the operator

alert-subject = ECHO PAIN bot: { $process }
alert-stopped = The ECHO PAIN bot has stopped by itself. { $reason }
alert-test = This is a test of the ECHO PAIN bot’s alerts. Nothing is wrong.
alert-given-up = { $count ->
    [one] The ECHO PAIN bot gave up { $count } message it should have sent
   *[other] The ECHO PAIN bot gave up { $count } messages it should have sent
}, or cannot tell whether it was sent. The coordinators see what is wrong with /setup check; the log says why.

## check

check-title = State of this installation
check-column-part = Part
check-column-state = State
check-column-finding = Finding
check-good = good
check-bad = wrong
check-settings = Settings
check-settings-good = read; time zone { $timezone }, language { $language }
check-token = Discord token
check-token-good = set
check-keys = Keys
check-keys-good = { $count ->
    [one] { $count } key
   *[other] { $count } keys, the first one active
}
check-database = Database
check-database-good = opened { $place }
check-database-new = { $place } will be made at the first start
check-migrations = Migrations
check-migrations-good = up to date ({ $head })
check-migrations-due = at { $current }; will be brought to { $head } at the next start
check-migrations-new = none yet; { $head } will be reached at the first start
check-discord = Discord (REST)
check-gateway = Discord (gateway)
check-cdn = Discord (files)
check-heartbeat = Heartbeat
check-alert = Alerts by URL
check-mail = Alerts by mail
check-reachable = { $place } answers ({ $milliseconds } ms)
check-unreachable = { $place } does not answer as it should ({ $problem }). Check the network, ECHO_HTTP_PROXY and ECHO_CA_FILE; docs/operations.md lists every host.
check-alert-sent = Alert
check-alert-sent-good = sent: look whether it arrived
check-alert-sent-bad = not sent: no way is set, or none took it; the lines above say why
check-content = Content
check-content-good = nothing to correct
check-content-bad = { $count ->
    [one] { $count } thing to correct; see: echo-pain content check
   *[other] { $count } things to correct; see: echo-pain content check
}

## backup and restore

backup-written = Backup written to { $place }. Copy it to another machine, and keep the key elsewhere: without the key it cannot be read.
backup-exists = { $place } is there already, and a backup overwrites nothing. Choose another name.
backup-nothing = There is no database at { $place } yet: nothing to back up.
backup-unwritable = The backup cannot be written to { $place }. Check the path, the free space and who may write there.
restore-no-file = There is no file { $place } to restore.
restore-unreadable = { $place } cannot be read or copied. Check the file, the free space and who may write in the data folder.
restore-not-empty = The database { $place } is not empty. To put the backup in its place, back it up first, then add --replace.
restore-in-use = The database { $place } is in use. Stop the bot and whatever else has it open, then run this command again. Nothing was changed.
restore-unread = The database that stood there could not be read: erasures that only it knew are lost. Those in erasures.jsonl were made again. An SQLite file was set aside under a name that ends in .damaged.
restore-done = { $count ->
    [0] Restored. Nothing that was erased since had to be erased again.
    [one] Restored. { $count } erasure made since was made again.
   *[other] Restored. { $count } erasures made since were made again.
} Start the bot. It says again what it had said after the backup was made: look at the channels.

## content and demo

content-new-written = Now write what is marked TO WRITE or À ÉCRIRE, in both files. echo-pain content check says what is still missing.
content-new-id = “{ $given }” cannot be an id. An id begins with a small letter and has 3 to 40 small letters, digits and hyphens.
content-new-title = A title is one line of 3 to { $most } characters.
content-new-taken = { $place } is there already, and nothing is overwritten. Choose another id.
content-new-unwritable = { $place } cannot be written to. Check the path and who may write there.
content-good = Content: nothing to correct.
demo-needs-simcord = The demo needs a part that is not installed. Use make demo, or: pip install "echo-pain[demo]"
report-writing = Writing the report
report-written = { $count ->
    [one] { $count } file was
   *[other] { $count } files were
} written to { $place }.
