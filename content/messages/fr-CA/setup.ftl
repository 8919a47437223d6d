# /setup : l’espace, les paramètres, la vérification. Lu par l’administration du serveur.

## /setup space

setup-done = ## L’espace est prêt
setup-done-partly =
    ## L’espace est prêt en partie
    Corrigez ce qui suit, puis relancez `/configurer espace`. Ce qui existe déjà reste tel quel.
setup-made = ### Créé
setup-mapped = ### Trouvé et utilisé tel quel
setup-missing = ### Il manque encore
setup-next =
    ### Ensuite
    1. Donnez les rôles `Hub Specialist` et `Coordinator` à votre équipe.
    2. `/configurer paramètres` : langue, fuseau horaire, jour et heure.
    3. `/membres inviter` : des codes pour vos membres.
    4. `/configurer vérifier` : ce qui reste à faire.

missing-in-server = Il me faut la permission « { $permission } » dans ce serveur. Accordez-la dans Paramètres du serveur, Rôles.
missing-channel = Il n’y a pas de salon « { $name } ». Lancez `/configurer espace`.
missing-in-channel = Il me faut la permission « { $permission } » dans { $channel }. Accordez-la dans les paramètres de ce salon.
missing-for-role = Le rôle « { $name } » a besoin de la permission « { $permission } » dans { $channel }; sans elle, on ne peut pas y prendre part aux discussions. Accordez-la dans les paramètres de ce salon.
missing-role = Il n’y a pas de rôle « { $name } ». Lancez `/configurer espace`.
role-silent = Le rôle « { $name } » ne peut pas être mentionné : une alerte de sécurité urgente n’avertirait personne. Paramètres du serveur, Rôles : permettez à tous de le mentionner.
role-too-high = Le rôle « { $name } » est au-dessus du mien; je ne peux donc pas le donner. Glissez mon rôle au-dessus dans Paramètres du serveur, Rôles.

## Permissions, telles que les nomment les paramètres de Discord

permission-manage-channels = Gérer les salons
permission-manage-roles = Gérer les rôles
permission-view-channel = Voir les salons
permission-read-message-history = Voir les anciens messages
permission-send-messages = Envoyer des messages
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-create-public-threads = Créer des fils publics
permission-manage-threads = Gérer les fils
permission-manage-messages = Gérer les messages
permission-attach-files = Joindre des fichiers
permission-embed-links = Intégrer des liens
permission-view-audit-log = Voir les logs du serveur
permission-manage-events = Gérer les événements
permission-connect = Se connecter

## /setup settings

settings-heading = ## Paramètres
settings-lines =
    Langue des publications : { $language ->
        [fr-CA] français (fr-CA)
       *[en-CA] anglais (en-CA)
    }
    Fuseau horaire : { $timezone }
    Capsule hebdomadaire : { $slot }
    Questions tapées : { $typed }
    Premier regard sur un cas : { $review }
    Dernière vérification du filtre ici : { $audited }
    Heures du centre : de { $opens } à { $closes }, du lundi au vendredi, sauf les jours fériés de l’Ontario
    Jours ouvrables pour accepter, pour la première réponse, pour toutes les réponses : { $accept }, { $first }, { $all }
    Présence à partir de : { $percent } % des minutes d’une séance
    Spécialistes du centre : { $specialists }
settings-slot = { $day }, { $time }
settings-no-slot = ni jour ni heure encore
settings-typed-warning =
    ### Les questions tapées sont activées
    Discord reçoit un texte tapé avant que je puisse le vérifier, et le garde même si je le retire aussitôt. Le bouton **Poser une question de cas** est plus sûr.
settings-audited = { DATETIME($day, dateStyle: "long") }
settings-never-audited = jamais; inscrivez le jour avec `screening_audited`
review-none = personne : les membres voient un cas dès son envoi
review-hub = le centre
review-coordinator = la coordination

## /setup check

check-all-well = ## Tout va bien
check-wrong = ## À corriger
check-no-specialist = Il n’y a encore personne au centre. Donnez le rôle `Hub Specialist`; chaque spécialiste remplit ensuite `/centre profil`.
check-one-profession = Le centre compte une seule profession; un cas est confié à au moins deux. Invitez-en une deuxième.
check-no-slot = La capsule hebdomadaire n’a ni jour ni heure. Donnez les deux avec `/configurer paramètres`.
check-no-message-content = Les questions tapées sont activées, mais je n’ai pas le droit de lire les messages. Définissez ECHO_MESSAGE_CONTENT=1, ou désactivez les questions tapées.
check-unscreened = Sans l’intention Message Content, je ne peux pas lire les commentaires dans les publications de cas ni dans les discussions des capsules; ils ne sont donc pas filtrés. Activez-la dans le portail des développeurs et réglez ECHO_MESSAGE_CONTENT=1.
check-unsigned = { $count ->
    [one] { $count } capsule n’est pas signée par une personne clinicienne et ne sera pas publiée. Faites-la signer avec `/capsule révision`.
   *[other] { $count } capsules ne sont pas signées par une personne clinicienne et ne seront pas publiées. Faites-les signer avec `/capsule révision`.
}
check-failed-deliveries = { $count ->
    [one] { $count } message n’a pas pu être livré. Le plus souvent, une permission manque; le journal technique en donne la raison.
   *[other] { $count } messages n’ont pas pu être livrés. Le plus souvent, une permission manque; le journal technique en donne la raison.
}
