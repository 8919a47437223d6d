# Ce que lit la personne à la ligne de commande : pourquoi le démarrage a échoué, et quoi faire.

## Paramètres

setting-unknown = { $setting } n’est pas un paramètre de ce robot. Vouliez-vous dire { $nearest }? Corrigez-le ou retirez-le; .env.example les énumère tous.
setting-unknown-far = { $setting } n’est pas un paramètre de ce robot. Retirez-le; .env.example énumère tous les paramètres.
setting-twice = { $setting } et { $file_setting } sont tous deux définis. N’en gardez qu’un.
setting-file-unreadable = { $setting } désigne le fichier { $place }, qui est illisible. Vérifiez le chemin et les droits de lecture.
setting-file-empty = { $setting } désigne le fichier { $place }, qui est vide. Inscrivez-y la valeur.
setting-key-beside-database = { $setting } désigne { $place }, qui se trouve dans { $folder } avec les données : quiconque copie les données obtiendrait la clé. Déplacez le fichier de clé ailleurs.
setting-env-beside-database = { $place } contient { $setting } et se trouve dans { $folder } avec les données : qui copie les données obtiendrait la clé. Déplacez { $place } ou les données, ou mettez la clé dans un fichier nommé par { $setting }_FILE.
setting-token-missing = DISCORD_TOKEN n’est pas défini. Inscrivez le jeton du robot dans .env (Discord Developer Portal, votre application, Bot, Reset Token), ou son chemin dans DISCORD_TOKEN_FILE.
setting-token-would-leak = { $setting } pointe vers { $host }, qui n’est pas Discord, alors qu’un vrai jeton est défini : il y serait envoyé. Retirez { $setting }, ou définissez { $switch }=1 si vous en avez la certitude.
setting-api-unreachable = { $setting } pointe vers { $place }, mais aucune interface de Discord n’y répond. Corrigez-le, ou retirez-le pour utiliser Discord lui-même.
setting-wrong-discord-token = { $setting } ne peut pas servir de jeton. Copiez-le de nouveau depuis le Discord Developer Portal.
setting-wrong-discord-api-url = { $setting } n’est pas une adresse Web. Écrivez-la comme https://discord.com/api/v10, ou retirez-la.
setting-wrong-allow-token-to-api-url = { $setting } n’est ni activé ni désactivé. Écrivez 1 ou 0.
setting-wrong-http-proxy = { $setting } n’est pas une adresse Web. Écrivez-la comme http://proxy.example.org:3128.
setting-wrong-ca-file = { $setting } ne désigne pas un fichier de certificats (PEM) lisible. Vérifiez le chemin et le fichier.
setting-wrong-message-content = { $setting } n’est ni activé ni désactivé. Écrivez 1 ou 0.
setting-wrong-shard-count = { $setting } n’est pas un nombre entier d’au moins 1.
setting-wrong-shard-ids = { $setting } n’est pas une liste de nombres comme 0,1, chacun inférieur à ECHO_SHARD_COUNT.
setting-wrong-data-dir = { $setting } n’est pas le chemin d’un dossier.
setting-wrong-database-url = { $setting } n’est pas l’adresse d’une base de données. Écrivez-la comme postgresql://utilisateur:motdepasse@hote/nom ou sqlite:////chemin/absolu/echo.sqlite3.
setting-wrong-secret-keys = { $setting } est inutilisable. Créez une clé avec : echo-pain keys new
setting-wrong-timezone = { $setting } n’est pas un fuseau horaire. Écrivez-le comme America/Toronto.
setting-wrong-language = { $setting } n’est pas une langue de ce robot. Écrivez en-CA ou fr-CA.
setting-wrong-log-format = { $setting } n’est pas un format de journal. Écrivez text ou json.
setting-wrong-http-host = { $setting } n’est pas une adresse de cette machine. Écrivez 127.0.0.1, ou 0.0.0.0 pour toutes les adresses.
setting-wrong-http-port = { $setting } n’est pas un port. Écrivez un nombre de 0 à 65535 (avec 0, le système en choisit un), ou retirez ce paramètre.
setting-http-port-taken = { $place } n’est pas libre ou n’est pas une adresse de cette machine : l’état et les mesures ne peuvent pas y être servis. Choisissez un autre { $setting } ou un autre ECHO_HTTP_HOST.
setting-wrong-heartbeat-url = { $setting } n’est pas une adresse Web. Copiez-la de nouveau depuis votre service de surveillance, ou retirez-la.
setting-wrong-alert-url = { $setting } n’est pas une adresse Web. Copiez-la de nouveau depuis le service qui reçoit vos alertes, ou retirez-la.
setting-wrong-alert-mail = { $setting } n’est pas une seule adresse courriel, comme ti@hopital.example.
setting-wrong-smtp-url = { $setting } n’est pas l’adresse d’un serveur de courriel. Écrivez-la comme smtps://utilisateur:motdepasse@courriel.example.org ou smtp://courriel.example.org:25.
setting-alert-mail-without-server = ECHO_ALERT_MAIL est défini, mais aucun serveur de courriel ne l’est. Définissez { $setting } comme smtps://utilisateur:motdepasse@courriel.example.org, ou retirez ECHO_ALERT_MAIL.
setting-shards-need-postgresql = { $setting } ne confie à ce processus qu’une partie des fragments (« shards ») : les autres ont besoin de la même base de données, et un fichier SQLite ne sert qu’un seul processus. Définissez ECHO_DATABASE_URL pour PostgreSQL, ou retirez { $setting }.
setting-wrong-reb-number = { $setting } n’est pas une ligne d’au plus 200 caractères.
setting-wrong-privacy-contact = { $setting } n’est pas une ligne d’au plus 200 caractères.
setting-wrong-keep-case-text-days = { $setting } n’est pas un nombre entier de jours, de 1 à 36500.
setting-wrong-keep-draft-days = { $setting } n’est pas un nombre entier de jours, de 1 à 36500.
setting-wrong-keep-link-days = { $setting } n’est pas un nombre entier de jours, de 1 à 36500.
setting-wrong-keep-log-days = { $setting } n’est pas un nombre entier de jours, de 1 à 36500.
setting-wrong-keep-audit-days = { $setting } n’est pas un nombre entier de jours, de 1 à 36500.
setting-wrong-second-detector-model = { $setting } n’est pas le dossier d’un modèle spaCy lisible. Indiquez le dossier qui contient son config.cfg, ou retirez ce réglage.
setting-second-detector-missing = { $setting } est défini, mais Presidio n’est pas installé. Installez-le avec : pip install "echo-pain[presidio]", ou retirez ce réglage.
setting-wrong-content-dir = { $setting } n’est pas un dossier. Indiquez un dossier disposé comme content/didactics, ou retirez ce réglage.
setting-content-dir-empty = { $setting } indique un dossier sans capsule utilisable. Il y faut un dossier par volet, comme dans content/didactics. echo-pain content check --folder dit ce qui ne va pas dans les fichiers.
setting-wrong-demo = { $setting } ne peut pas être défini : seule la démonstration le fait. Retirez-le.

## Clés

keys-missing = { $setting } n’est pas défini : sans clé, rien ne peut être conservé. Créez-en une avec : echo-pain keys new — puis inscrivez-la dans .env, et gardez-en une copie à l’écart des données.
keys-malformed = La clé numéro { $position } de { $setting } n’est pas une clé de ce robot. Créez-en une avec : echo-pain keys new
keys-unknown = Les données conservées ont été chiffrées avec la clé { $key }, qui ne figure pas dans { $setting } (constaté dans { $context }). Ajoutez de nouveau cette clé, après la clé active.
keys-unreadable = Un élément conservé dans { $context } a été modifié ou est endommagé, et ne peut être lu. Restaurez-le à partir d’une sauvegarde.
keys-rotating = Nouveau chiffrement
keys-rotated-rows = { $count ->
    [one] { $count } ligne chiffrée de nouveau avec la première clé.
   *[other] { $count } lignes chiffrées de nouveau avec la première clé.
}
keys-rotated-all = Rien de ce qui est gardé ici n’a besoin d’une autre clé. Vous pouvez retirer l’ancienne clé de ECHO_SECRET_KEYS et redémarrer le robot. Conservez-la aussi longtemps que les sauvegardes faites avec elle.
keys-rotated-left = Encore sous une autre clé : { $count } dans { $table }.
keys-rotated-unreadable = { $count ->
    [one] { $count } ligne est endommagée
   *[other] { $count } lignes sont endommagées
} et ne peut être lue. Ne retirez pas l’ancienne clé. Restaurez une sauvegarde, ou demandez de l’aide avant toute autre chose.
keys-rotated-again = Quelque chose écrit encore avec l’ancienne clé. Ne la retirez pas. Redémarrez le robot, pour qu’il connaisse la nouvelle clé, puis lancez cette commande encore une fois.
keys-rotated-codes = { $count ->
    [one] { $count } code d’invitation
   *[other] { $count } codes d’invitation
} d’une version antérieure ne se trouvent qu’avec la clé de leur création. Ne retirez pas encore l’ancienne clé : relancez cette commande quand ils auront expiré, dans { $days } jours au plus.

## Base de données

database-address = { $setting } n’est pas l’adresse d’une base de données. Écrivez-la comme postgresql://utilisateur:motdepasse@hote/nom ou sqlite:////chemin/absolu/echo.sqlite3.
database-kind = { $setting } désigne un type de base de données que ce robot n’utilise pas ({ $kind }). Écrivez une adresse qui commence par postgresql:// ou sqlite:///.
database-needs-file = { $setting } ne désigne aucun fichier, et les données ne doivent pas disparaître avec le processus. Écrivez-le comme sqlite:////chemin/absolu/echo.sqlite3.
database-folder = Le dossier { $place } ne peut être créé. Vérifiez ECHO_DATA_DIR et { $setting }, ainsi que les droits d’écriture à cet endroit.
database-cannot-open = Le fichier { $place } ne peut être ouvert comme base de données. Vérifiez ECHO_DATA_DIR et { $setting }, ainsi que les droits de lecture et d’écriture.
database-not-sqlite = Le fichier { $place } n’est pas une base de données SQLite, ou il est endommagé. Corrigez { $setting }, ou restaurez le fichier à partir d’une sauvegarde.
database-locked = La base de données { $place } est utilisée par un autre programme qui ne la libère pas. Arrêtez ce programme, puis redémarrez.
database-read-only = Il est impossible d’écrire dans la base de données { $place }. Donnez à cet utilisateur le droit d’écrire dans le fichier et son dossier ({ $setting }).
database-unreachable = Aucun serveur de base de données ne répond à { $place }. Vérifiez qu’il fonctionne et que { $setting } désigne le bon hôte et le bon port.
database-refused = Le serveur de base de données à { $place } a refusé l’utilisateur ou le mot de passe. Corrigez-les dans { $setting }.
database-absent = Le serveur répond, mais la base de données de { $place } n’existe pas. Créez-la, ou corrigez { $setting }.
database-no-permission = L’utilisateur de { $place } n’a pas les droits nécessaires. Accordez-lui le droit de créer et de modifier des tables, ou corrigez { $setting }.
database-failed = La base de données { $place } n’a pu être ouverte ({ $setting }). Le journal en donne la raison; rien n’a été modifié.
database-newer = La base de données { $place } provient d’une version plus récente de ce robot. Installez cette version, ou restaurez une sauvegarde plus ancienne.
database-behind = La base de données { $place } n’est pas encore à cette version. Démarrez le robot une fois, puis relancez cette commande.
database-broken-links = La base de données { $place } contient des lignes qui ne pointent vers rien; elle n’a donc pas été mise à jour et rien n’a été modifié. Restaurez-la à partir d’une sauvegarde.

## run

run-token-refused = Discord a refusé le jeton de DISCORD_TOKEN. Copiez-le de nouveau depuis le Discord Developer Portal (votre application, Bot, Reset Token).
run-intent-missing = Discord n’a pas accordé une intention (« intent ») que le robot demande. Activez Message Content Intent dans le Discord Developer Portal (votre application, Bot), ou définissez ECHO_MESSAGE_CONTENT=0 : les questions tapées restent alors désactivées.
run-discord-unreachable = Discord est injoignable. Vérifiez le réseau, ainsi que ECHO_HTTP_PROXY et ECHO_CA_FILE au besoin, puis redémarrez.
run-gateway-away = La connexion à Discord est coupée depuis { $minutes } minutes et ne se rétablit pas d’elle-même. Arrêt, pour qu’un nouveau processus reprenne à neuf.
run-broken = Arrêt causé par une erreur inattendue. Son numéro est { $incident } : le journal en dit plus.

## alertes à l’exploitant

alert-subject = Robot ECHO PAIN : { $process }
alert-stopped = Le robot ECHO PAIN s’est arrêté de lui-même. { $reason }
alert-test = Ceci est un essai des alertes du robot ECHO PAIN. Tout va bien.
alert-given-up = { $count ->
    [one] Le robot ECHO PAIN a abandonné { $count } message qu’il devait envoyer
   *[other] Le robot ECHO PAIN a abandonné { $count } messages qu’il devait envoyer
}, ou ne peut pas savoir si l’envoi a eu lieu. Les coordonnatrices et coordonnateurs voient ce qui ne va pas avec /configurer vérifier; le journal dit pourquoi.

## check

check-title = État de cette installation
check-column-part = Élément
check-column-state = État
check-column-finding = Constat
check-good = correct
check-bad = à corriger
check-settings = Paramètres
check-settings-good = lus; fuseau horaire { $timezone }, langue { $language }
check-token = Jeton de Discord
check-token-good = défini
check-keys = Clés
check-keys-good = { $count ->
    [one] { $count } clé
   *[other] { $count } clés, dont la première est active
}
check-database = Base de données
check-database-good = { $place } ouverte
check-database-new = { $place } sera créée au premier démarrage
check-migrations = Migrations
check-migrations-good = à jour ({ $head })
check-migrations-due = à { $current }; passera à { $head } au prochain démarrage
check-migrations-new = aucune encore; { $head } sera atteinte au premier démarrage
check-discord = Discord (REST)
check-gateway = Discord (passerelle)
check-cdn = Discord (fichiers)
check-heartbeat = Signal de vie
check-alert = Alertes par URL
check-mail = Alertes par courriel
check-reachable = { $place } répond ({ $milliseconds } ms)
check-unreachable = { $place } ne répond pas comme prévu ({ $problem }). Vérifiez le réseau, ECHO_HTTP_PROXY et ECHO_CA_FILE; docs/operations.md énumère tous les hôtes.
check-alert-sent = Alerte
check-alert-sent-good = envoyée : vérifiez qu’elle est arrivée
check-alert-sent-bad = non envoyée : aucune voie n’est définie, ou aucune ne l’a prise; les lignes ci-dessus disent pourquoi
check-content = Contenu
check-content-good = rien à corriger
check-content-bad = { $count ->
    [one] { $count } élément à corriger; voir : echo-pain content check
   *[other] { $count } éléments à corriger; voir : echo-pain content check
}

## backup et restore

backup-written = Sauvegarde écrite dans { $place }. Copiez-la sur une autre machine, et gardez la clé ailleurs : sans elle, la sauvegarde est illisible.
backup-exists = { $place } existe déjà, et une sauvegarde n’écrase rien. Choisissez un autre nom.
backup-nothing = Il n’y a pas encore de base de données dans { $place } : rien à sauvegarder.
backup-unwritable = La sauvegarde ne peut être écrite dans { $place }. Vérifiez le chemin, l’espace libre et les droits d’écriture.
restore-no-file = Il n’y a pas de fichier { $place } à restaurer.
restore-unreadable = { $place } ne peut être lu ou copié. Vérifiez le fichier, l’espace libre et les droits d’écriture dans le dossier des données.
restore-not-empty = La base de données { $place } n’est pas vide. Pour mettre la sauvegarde à sa place, sauvegardez-la d’abord, puis ajoutez --replace.
restore-in-use = La base de données { $place } est utilisée. Arrêtez le robot et tout ce qui l’a ouverte, puis relancez cette commande. Rien n’a été changé.
restore-unread = La base de données en place n’a pu être lue : les effacements qu’elle seule connaissait sont perdus. Ceux de erasures.jsonl ont été refaits. Un fichier SQLite a été mis de côté sous un nom qui finit par .damaged.
restore-done = { $count ->
    [0] Restauration faite. Rien de ce qui avait été effacé depuis n’a dû l’être de nouveau.
    [one] Restauration faite. { $count } effacement fait depuis a été refait.
   *[other] Restauration faite. { $count } effacements faits depuis ont été refaits.
} Démarrez le robot. Il redit ce qu’il avait dit après la sauvegarde : jetez un œil aux salons.

## contenu et démonstration

content-new-written = Écrivez maintenant ce qui est marqué À ÉCRIRE ou TO WRITE, dans les deux fichiers. echo-pain content check dit ce qui manque encore.
content-new-id = « { $given } » ne peut pas servir d’identifiant. Il commence par une lettre minuscule et compte de 3 à 40 lettres minuscules, chiffres et traits d’union.
content-new-title = Un titre tient sur une ligne de 3 à { $most } caractères.
content-new-taken = { $place } existe déjà, et rien n’est remplacé. Choisissez un autre identifiant.
content-new-unwritable = Impossible d’écrire dans { $place }. Vérifiez le chemin et les droits d’écriture.
content-good = Contenu : rien à corriger.
demo-needs-simcord = La démonstration requiert un composant qui n’est pas installé. Utilisez make demo, ou : pip install "echo-pain[demo]"
report-writing = Écriture du rapport
report-written = { $count ->
    [one] { $count } fichier écrit
   *[other] { $count } fichiers écrits
} dans { $place }.
