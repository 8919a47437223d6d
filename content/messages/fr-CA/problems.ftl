# Ce qui n’a pas fonctionné, et quoi faire. Montré seulement à la personne concernée.

## Imprévus, anciens boutons, Discord lui-même

problem-unexpected =
    Un problème est survenu de mon côté. Rien n’est resté à moitié fait; veuillez réessayer.
    Si cela se reproduit, donnez ce numéro à la coordination : **{ $incident }**
problem-parked-settled = Quelqu’un a déjà tranché.
problem-press-old = Ce bouton ou ce formulaire date d’une version antérieure et ne fonctionne plus. Recommencez à partir de la commande ou du panneau.
problem-command-old = Cette commande a changé. Redémarrez Discord, puis réessayez.
problem-bot-forbidden = Discord ne m’a pas permis de le faire. Demandez à l’administration du serveur de lancer `/configurer vérifier` : cette commande indique quelle permission manque, et où.
problem-choice-unknown = Ce choix n’est plus offert. Rouvrez le formulaire et choisissez dans la liste.
problem-server-only = Cela fonctionne seulement dans un serveur du programme. Ouvrez le serveur et réessayez.
problem-not-in-server = Vous n’êtes plus membre de ce serveur. Rejoignez-le, puis appuyez de nouveau sur le bouton.

## Qui peut faire quoi

problem-join-first = Veuillez d’abord vous inscrire : `/inscription` prend environ deux minutes. Revenez ensuite à votre question.
problem-administrators-only = Il faut la permission « Gérer le serveur ». Adressez-vous à l’administration de ce serveur.
problem-coordinators-only = Cette action est réservée à la coordination. Demandez-lui de l’aide.
problem-specialists-only = Cette action est réservée aux spécialistes du centre. Si vous en faites partie, demandez à la coordination le rôle « Hub Specialist ».
problem-hub-only = Cette action est réservée aux spécialistes du centre et à la coordination. Si vous en faites partie, demandez le rôle à la coordination.
problem-hub-profile-missing = Indiquez d’abord la profession au nom de laquelle vous répondez : `/centre profil`. Réessayez ensuite.

## Inscription

problem-code-unknown = Je ne connais pas ce code. Vérifiez chaque caractère, ou appuyez sur **S’inscrire** et continuez sans code.
problem-code-used = Ce code a déjà servi; chaque code fonctionne une seule fois. Demandez-en un autre à la coordination, ou continuez sans code.
problem-code-expired = Ce code est expiré. Demandez-en un autre à la coordination, ou continuez sans code.
problem-profile-unknown = Un des choix de votre profil n’est plus offert. Appuyez sur **Continuer** et choisissez de nouveau.
problem-invite-count = Je peux créer de 1 à { $most } codes à la fois. Choisissez un nombre dans cet intervalle.
problem-no-member-role = Ce serveur n’a pas encore de rôle de membre. Demandez à l’administration de lancer `/configurer espace`, puis appuyez de nouveau sur **S’inscrire**.
problem-role-not-given = Votre inscription est faite, mais Discord ne m’a pas permis de vous donner le rôle de membre. La coordination le sait. Une fois le problème réglé, appuyez de nouveau sur **S’inscrire**.
problem-person-gone = Cette personne n’est plus ici, ou n’attend plus de réponse. Vérifiez à l’aide de la commande.

## Textes tapés

problem-text-empty = Je ne trouve aucun mot lisible dans « { $field } ». Écrivez-y au moins quelques mots.
problem-text-too-long = « { $field } » compte { $length } caractères; le maximum est de { $most }. Veuillez raccourcir le texte.
problem-too-many-signs = Le texte contient trop de signes spéciaux (comme * _ ` ~) pour être affiché. Retirez-en, ou raccourcissez-le.
problem-text-forgotten = Je garde un texte non envoyé 15 minutes au plus, pour qu’il ne soit conservé nulle part. Le vôtre n’y est plus : veuillez recommencer.

## Une question de cas

problem-confirmations-missing = Les trois confirmations sont nécessaires avant l’envoi d’un cas. Rouvrez le formulaire et cochez-les.
problem-topic-unknown = Choisissez au moins un thème dans la liste. Un thème choisi auparavant n’est peut-être plus offert; rouvrez le formulaire.
problem-profession-unknown = Une des professions n’est plus offerte. Rouvrez le formulaire et choisissez dans la liste.
problem-detail-unknown = Une des précisions n’est plus offerte. Rouvrez le formulaire et choisissez dans la liste.
problem-name-too-rare = Votre nom ne peut pas être affiché : moins de { $fewest } membres d’ici ont la même profession et la même région que vous, et votre nom pourrait désigner un lieu. Votre profession est affichée à la place.
problem-name-rare-by-now = Rien n’a été envoyé : moins de { $fewest } membres d’ici ont maintenant la même profession et la même région que vous, et votre nom pourrait désigner un lieu. Appuyez sur **Masquer mon nom**, puis envoyez la question.
problem-draft-gone = Ce brouillon n’existe plus. Les brouillons sont gardés 14 jours. Recommencez avec **Poser une question de cas**.
problem-draft-sent = Cette question a déjà été envoyée. Suivez-la avec `/cas liste`.
problem-not-your-message = Vous pouvez soumettre au centre vos propres messages seulement. Ouvrez le menu sur un de vos messages, ou utilisez `/cas poser`.
problem-own-case-unknown = Je ne connais pas ce cas parmi les vôtres. Choisissez-en un dans la liste que Discord propose pendant que vous écrivez.
problem-not-your-question = Seule la personne qui a posé cette question peut le faire.

## Un cas au centre

problem-case-gone = Ce cas n’est plus ici.
problem-case-withdrawn = La personne qui posait la question a retiré ce cas. Il n’y a plus rien à faire.
problem-case-returned = Ce cas a été retourné à la personne qui pose la question. Il reviendra dans la file quand elle l’enverra de nouveau.
problem-case-not-returned = Ce cas n’a pas été retourné, ou vous l’avez déjà envoyé de nouveau. Suivez-le avec `/cas liste`.
problem-own-case = C’est votre propre cas; la réponse doit venir d’une autre personne.
problem-already-open = Ce cas est déjà ouvert aux membres. Vous le trouverez dans #case-discussions.
problem-already-yours = Vous avez déjà ce cas. Vous pouvez recommander, passer ou confier le cas.
problem-already-accepted = { $owner } a déjà accepté ce cas pour la profession suivante : { $profession }. Vous pouvez tout de même commenter dans le cas.
problem-already-recommended = Ce cas contient déjà une recommandation pour votre profession; il n’y a donc rien à passer.
problem-second-recommendation = Il manque la moitié de la deuxième recommandation. Choisissez son type et écrivez son texte, ou laissez les deux vides.
problem-already-passed = Vous avez déjà passé ce cas. Il n’y a plus rien à faire.
problem-not-offered-to-you = Une autre personne a ce cas; vous n’avez pas besoin de le passer.
problem-not-your-case = Vous n’avez pas accepté ce cas; vous ne pouvez donc pas le confier. Pour le décliner, appuyez sur **Passer**.
problem-accept-first = Ce cas n’est pas encore ouvert. Acceptez-le d’abord; vous pourrez ensuite recommander.
problem-coordinator-looks-first = Dans ce serveur, la coordination regarde d’abord chaque cas. Vous pourrez l’accepter quand il sera ouvert.
problem-no-colleague = Personne d’autre de votre profession ne peut prendre ce cas. Appuyez sur **Passer** : la coordination en sera avisée.
problem-hand-over-to-asker = Cette personne a posé la question. Choisissez quelqu’un d’autre.
problem-hand-over-other-profession = Vous pouvez confier un cas seulement à une personne active du centre, de la même profession. Choisissez quelqu’un d’autre.
problem-capacity = Indiquez combien de cas vous prenez à la fois : un nombre de 1 à { $most }.
problem-hours = Je ne peux pas lire ces heures. Écrivez-les comme 9:00-17:00, la fin après le début le même jour, ou laissez le champ vide pour les heures du centre.
problem-away-past = Cette journée est déjà commencée. Indiquez le jour de votre retour, demain ou plus tard, comme 2026-12-07; laissez vide pour un retour immédiat.
problem-away-long = C’est dans plus d’un an. Indiquez un jour d’ici un an, comme 2026-12-07.
problem-no-specialist = Cette personne n’a pas de profil au centre; rien ne lui est donc offert. Choisissez une ou un spécialiste du centre.
problem-colleague-not-free = Cette personne est en absence ou ne peut pas prendre ce cas. Choisissez quelqu’un d’autre.

## Capsules

problem-didactic-gone = Cette capsule n’est plus dans la bibliothèque. Choisissez-en une autre dans la liste.
problem-didactic-withheld = Cette capsule ne peut pas être montrée pour le moment : son texte attend la signature d’une personne clinicienne ou une nouvelle révision. Veuillez réessayer plus tard.
problem-discussion-no-post = La publication de cette capsule n’est plus dans le salon; on ne peut donc pas y en discuter. Cherchez-en une plus récente ou adressez-vous à la coordination.
problem-discussion-gone = La discussion de cette capsule a été supprimée. Adressez-vous à la coordination si vous voulez la reprendre.
problem-quiz-changed = Cette question a été reformulée depuis qu’elle vous a été montrée; votre réponse n’a donc pas été comptée. La voici telle qu’elle est maintenant.
problem-didactic-changed = Le texte a changé depuis que vous l’avez vu; il n’a donc pas été signé. Relancez `/capsule révision` et lisez le nouveau texte.
problem-didactic-signed-already = Ce texte exact est déjà signé. Il n’y a plus rien à faire.
problem-no-slot = La capsule hebdomadaire n’a encore ni jour ni heure. L’administration les fixe avec `/configurer paramètres`.
problem-week-gone = Cette semaine est passée ou déjà traitée. Choisissez une semaine à venir dans `/capsule calendrier`.
problem-week-of-next-cycle = Cette semaine appartient au prochain cycle. Ses thèmes pourront changer quand il aura commencé.
problem-week-without-topic = Rien n’est publié cette semaine-là; il n’y a donc pas de thème à changer. Faites-la publier quand même, ou choisissez une autre semaine.
problem-topic-posted = Cette capsule a déjà été publiée dans ce cycle. Choisissez-en une autre, ou publiez-la de nouveau avec `/capsule publier`.
problem-move-past = Ce moment est déjà passé. Choisissez un jour et une heure à venir.
problem-move-far = C’est au-delà de la capsule d’avant ou d’après. Choisissez un moment entre les deux, ou sautez la semaine.
problem-cycle-weeks = Indiquez la durée du cycle en semaines : un nombre de 1 à { $most }.
problem-cycle-past = Un cycle ne peut pas commencer dans le passé. Écrivez aujourd’hui ou un jour à venir, comme 2027-01-14, ou laissez le champ vide.
problem-didactics-paused = Les capsules hebdomadaires sont déjà en pause. `/capsule reprendre` les remet en marche.
problem-didactics-not-paused = Les capsules hebdomadaires ne sont pas en pause. `/capsule calendrier` montre la suite.
problem-no-next-didactic = Il n’y a pas de prochaine capsule : le cycle est terminé. Nommez-en une, ou commencez un nouveau cycle dans `/capsule calendrier`.
problem-unsigned = Aucune personne clinicienne n’a encore signé ce texte; il ne peut pas être publié. Faites-le signer avec `/capsule révision`.
problem-expired = La révision de ce texte est expirée; il ne peut pas être publié. Son contenu doit être révisé de nouveau.
problem-posted-today = Vous avez déjà publié cette capsule aujourd’hui. Il n’y a plus rien à faire.

## Paramètres du serveur

problem-slot-halves = La publication hebdomadaire demande un jour et une heure. Donnez les deux dans la même commande.
problem-language-unknown = Je ne parle pas cette langue. Choisissez en-CA ou fr-CA.
problem-timezone-unknown = Je ne connais pas ce fuseau horaire. Écrivez-le comme America/Toronto.
problem-time-of-day = Je ne peux pas lire cette heure. Écrivez-la comme 12 h 30 ou 8:05, sur 24 heures.

## Journal de participation

problem-date = Je ne peux pas lire cette date. Écrivez-la comme 2026-11-23.
problem-act-unknown = Je ne connais pas ce type. Choisissez dans la liste que Discord propose.
problem-log-person-unknown = Cette personne n’a encore aucune entrée ici. Choisissez quelqu’un d’autre, ou laissez le champ vide.
problem-filter = Cette page ne peut plus être affichée. Relancez `/participation journal`.

## Suite d’un cas ouvert

problem-case-closed = Ce cas est fermé. La personne qui l’a soumis ou la coordination peut le rouvrir.
problem-already-asked-back = Une précision a déjà été demandée. Attendez la réponse; un avis vous parviendra.
problem-nothing-asked-back = Le centre ne vous a rien demandé dans ce cas, ou vous avez déjà répondu.
problem-already-paused = Ce cas est déjà en pause.
problem-not-paused = Ce cas n’est pas en pause.
problem-already-theirs = Cette personne a déjà ce cas. Choisissez quelqu’un d’autre.
problem-specialist-conflict = Cette personne ne prend pas les cas de qui a posé cette question. Choisissez quelqu’un d’autre.
problem-specialist-away = Cette personne est absente; rien ne lui est offert en ce moment. Choisissez quelqu’un d’autre.
problem-nobody-to-give-to = Il n’y a personne au centre à qui attribuer ce cas : chaque spécialiste l’a déjà, a répondu pour sa profession, est absent ou ne peut pas le prendre. Vous pouvez inviter une ou un spécialiste, ou porter le cas à la séance en direct.
problem-lead-summarises = Seule la personne responsable du cas, qui l’a accepté en premier, ou la coordination peut en faire la synthèse.
problem-record-own-message = Vous pouvez noter comme recommandation vos propres messages seulement. Pour donner la vôtre, appuyez sur **Recommander** dans le cas.
problem-record-in-a-case = Cela fonctionne seulement avec un de vos messages dans la publication d’un cas, dans #case-discussions.
problem-not-your-recommendation = Cette recommandation n’est pas la vôtre; ses minutes ne sont pas à indiquer par vous.
problem-nothing-to-summarise = Personne n’a encore fait de recommandation dans ce cas : il n’y a rien à résumer. La coordination peut le fermer en donnant une raison.
problem-case-not-closed = Ce cas n’est pas fermé.
problem-hours-short = La journée du centre doit durer au moins { $fewest } heure et finir après son début. Rien n’a été changé.
problem-files = Les fichiers ne sont pas acceptés : on ne peut pas y vérifier les noms, les dates et les visages. Posez la question avec `/cas poser` et écrivez l’essentiel en mots.
problem-review-needs-audit = On peut se passer du premier regard seulement là où le filtre lui-même a été vérifié. Vérifiez-le avec vos propres textes, puis inscrivez le jour avec `screening_audited`.
problem-audit-in-future = Ce jour n’est pas encore venu. Inscrivez le jour où le filtre a été vérifié.
problem-erased-already = Vous êtes déjà oublié ou oubliée ici. Il n’y a plus rien à faire.
problem-case-text-gone = Le texte de ce cas a été effacé; il ne peut donc être rouvert. Posez une nouvelle question.
problem-case-open = Ce cas n’est pas encore terminé. Fermez-le ou retirez-le d’abord.
problem-cycle-unknown = Personne n’a rien fait dans un cycle de ce nom. Son nom ressemble à from-2026-01-05; le journal le montre.
problem-period = Le dernier jour précède le premier. Donnez-les dans l’ordre.
problem-server-unknown = Ce serveur n’est pas dans cette base de données. `echo-pain check` montre laquelle est utilisée.

problem-session-gone = Cette séance n’existe pas. Choisissez-en une dans la liste que Discord propose pendant que vous tapez.
problem-session-past = Ce moment est passé. Choisissez un jour et une heure à venir.
problem-session-taken = Une séance est déjà planifiée à ce moment.
problem-session-minutes = Une séance dure de { $least } à { $most } minutes.
problem-session-weeks = Une série compte de 1 à { $most } semaines.
problem-session-cancelled = Cette séance est déjà annulée.
problem-session-begun = Cette séance a commencé ou est terminée : on ne peut plus l’annuler.
problem-session-not-begun = Cette séance n’a pas encore commencé : personne ne peut l’avoir suivie.
problem-adjust-minutes = Cette séance est prévue pour { $most } minutes : personne ne peut y avoir été plus longtemps, ni moins de 0 minute.
problem-adjust-no-member = Cette personne n’est pas membre du programme ici; aucune présence n’est gardée pour elle.
problem-adjust-no-consent = Cette personne n’a consenti à aucun des avis; rien n’est gardé sous son nom. Elle peut changer cela avec `/moi données`.
problem-import-not-last = Cette importation est déjà annulée, ou une autre l’a suivie. Ouvrez de nouveau `/séance présences`.
problem-list-too-large = Ce fichier est trop gros pour une liste de présences : au plus { $most } Mo.
problem-list-too-long = Cette liste a trop de lignes : au plus { $most }.
problem-list-unreadable = Je ne peux pas lire ce fichier comme une liste de présences. Exportez le rapport des participants en CSV, avec une ligne d’en-têtes et une ligne par personne, et envoyez ce fichier tel quel.
problem-list-forgotten = Une liste attend 15 minutes, et seulement pour la personne qui l’a envoyée. Rien n’a été inscrit; lancez de nouveau `/séance importer`.
