# Ce que je dis de ma propre initiative : à la personne qui pose la question, aux spécialistes, aux nouveaux membres, à la coordination.
# Les messages privés ne contiennent jamais le texte d’un cas.

## À la personne qui pose la question

notice-opened = Votre question de cas est ouverte aux membres sous le numéro **{ $number }**.
notice-recommended = Il y a une nouvelle recommandation dans **{ $number }**, de la profession suivante : { $profession }
notice-returned =
    Le centre vous a retourné votre question de cas. Les membres ne l’ont pas vue.
    Raison : { $reason }
    Appuyez sur **Modifier mon texte** pour la changer et l’envoyer de nouveau.

notice-asked-back = Le centre vous demande une précision dans **{ $number }**, profession : { $profession }. Son délai s’arrête jusqu’à votre réponse.
notice-concern =
    Quelqu’un a signalé une **préoccupation urgente** dans **{ $number }**. Veuillez voir maintenant où en est la personne que vous soignez.
    { $emergency }
notice-closed = **{ $number }** a été fermé sans synthèse. Raison : { $reason }
notice-summarised = **{ $number }** est résumé et fermé. La synthèse figure dans le cas, aussi en fichier pour le dossier.
notice-purged = La coordination a retiré définitivement votre question de cas { $number }, car un élément pouvait identifier une personne. Son texte est supprimé partout. Si vous en avez une copie, supprimez-la aussi; pour ce que la loi vous demande, parlez à la personne responsable de la vie privée.
notice-presented-live = **{ $number }** est porté à la séance hebdomadaire en direct. Ce qui y est recommandé figurera dans le cas.

asker-unreached = { $person }, il y a du nouveau pour une question de cas que vous avez posée, et vos messages privés me sont fermés. `/cas état` vous le montre, à vous seulement.

## À une ou un spécialiste

offer-ping = { $person }, un cas vous attend : **{ $number }** ({ $topics }). Ouvrez-le pour répondre, passer ou le confier.
notice-remind-accept = **{ $number }** ({ $topics }), posée { $asked }, attend votre réponse : acceptez, passez ou confiez-la. Sinon, elle ira à une ou un collègue.
notice-remind-answer = Vous avez accepté **{ $number }** ({ $topics }), question posée { $asked }. Votre recommandation est attendue bientôt. Si vous ne pouvez pas la donner, confiez le cas ou passez.
notice-remind-summary = Toutes les personnes qui pouvaient répondre l’ont fait dans **{ $number }** ({ $topics }). Comme responsable du cas, veuillez en faire la synthèse : elle le ferme.
notice-deputy = La coordination n’a pas pu regarder **{ $number }** ({ $topics }), envoyé { $asked }, à temps. À sa place, veuillez chercher les identifiants; accepter le cas l’ouvre aux membres.
notice-lapsed = **{ $number }** ({ $topics }) est allé à une ou un collègue, car son délai était passé. Tant que personne ne l’a pris, vous pouvez encore l’accepter.
notice-reopened = **{ $number }** ({ $topics }) a été rouvert. Comme responsable, vous devez une réponse.
notice-reassigned = La coordination a attribué **{ $number }** ({ $topics }) à quelqu’un d’autre. Vous n’avez rien à faire.
notice-recorded-live = La coordination a noté dans **{ $number }** ({ $topics }) ce que vous avez recommandé à la séance en direct. Si ce n’est pas ce que vous avez dit, avisez la coordination.
notice-answered-back = Une réponse vous attend dans **{ $number }** ({ $topics }). Le délai du centre court de nouveau.

## À un nouveau membre

notice-approved =
    ## Votre inscription est faite. Bienvenue
    La coordination a approuvé votre demande. Posez vos questions de cas dans { $channel }

## À la coordination

notice-review = Un nouveau cas attend votre premier regard : { $topics }. Cherchez les identifiants dans { $queue }, puis acceptez-le pour l’ouvrir, ou retournez-le.
notice-remind-review = Un cas envoyé { $asked } attend encore votre premier regard : { $topics }. Sinon, on demandera au centre de regarder.
notice-deputies = Le délai de votre premier regard sur un cas envoyé { $asked } ({ $topics }) est écoulé. Les spécialistes sollicités peuvent maintenant regarder à votre place.
notice-overdue-review = Personne n’a encore regardé un cas envoyé { $asked } : { $topics }. Les membres ne le voient pas, et la personne qui a posé la question attend. Veuillez regarder maintenant dans { $queue }
notice-nobody = Personne n’est libre pour un cas. Profession : { $profession }. Thèmes : { $topics }. Veuillez chercher quelqu’un, ou répondre dans { $queue }.
notice-concern-raised = **Préoccupation urgente** dans **{ $number }**. La personne qui a demandé en est avertie. Veuillez regarder maintenant et la joindre.
notice-no-next = Le délai de **{ $number }** est passé pour { $person } ({ $profession }), et personne d’autre de cette profession n’est libre. Le cas lui reste. Veuillez chercher quelqu’un, ou répondre dans { $queue }.
notice-overdue-accept = Personne n’a encore accepté **{ $number }** pour la profession suivante : { $profession }. La question a été posée { $asked }. Sollicitation en cours : { $person }
notice-overdue-answer = Une recommandation est en retard dans **{ $number }**, profession : { $profession }. La question a été posée { $asked }. Cas accepté par : { $person }
notice-overdue-summary = Toutes les personnes qui pouvaient répondre l’ont fait dans **{ $number }**, mais la synthèse manque encore. La question a été posée { $asked }. Veuillez le fermer avec la personne responsable.
notice-digest = Bonjour. { $waiting ->
        [one] { $waiting } cas est ouvert.
       *[other] { $waiting } cas sont ouverts.
    } `/cas tableau` montre qui doit quoi.
notice-role-missing = Une personne s’est inscrite, mais Discord ne m’a pas permis de lui donner le rôle de membre. Glissez mon rôle au-dessus de `ECHO Member` dans Paramètres du serveur, Rôles; la personne appuie ensuite de nouveau sur **S’inscrire**.
notice-undeleted = Un message qui pourrait identifier quelqu’un est encore là : { $place }. Discord ne m’a pas laissé le supprimer. Veuillez le supprimer maintenant et me donner la permission « Gérer les messages » dans ce salon.
notice-didactic-unsigned = La capsule de la semaine n’a pas été publiée : aucune personne clinicienne n’a signé « { $title } ». Faites signer ce texte avec `/capsule révision` : je la publie alors, tant que la suivante n’est pas due.
notice-didactic-expired = La capsule de la semaine n’a pas été publiée : la révision de « { $title } » est expirée. Son contenu doit être révisé de nouveau. `/capsule calendrier` permet de choisir un autre thème.
notice-didactic-unapproved = La capsule de la semaine n’a pas été publiée : personne n’a approuvé « { $title } ». Approuvez-la dans `/capsule calendrier` : je la publie alors, tant que la suivante n’est pas due.
notice-didactic-unsigned-ahead = « { $title } » est due le { $day }, et aucune personne clinicienne ne l’a signée. Sans signature (`/capsule révision`), je ne la publie pas.
notice-didactic-expired-ahead = « { $title } » est due le { $day }, et sa révision sera expirée. Choisissez un autre thème dans `/capsule calendrier`, ou faites réviser son contenu.
notice-didactic-unapproved-ahead = « { $title } » est due le { $day }, et personne ne l’a approuvée. Regardez-la et approuvez-la dans `/capsule calendrier`.
notice-content-refused =
    Un fichier des capsules ne peut pas servir : `{ $place }`. S’il y a un texte antérieur, c’est lui qui reste en usage.
    { $sentences }
notice-content-mended = Un fichier des capsules n’a pas pu servir pendant un moment : `{ $place }`. Il est maintenant en ordre.
notice-blocked = Je ne peux pas publier dans { $channel }; il m’y manque : { $permissions }. Ce que j’avais à dire est conservé. Demandez à l’administration de me donner ces permissions dans les paramètres du salon, puis d’exécuter `/configurer vérifier` : je le publie alors.
notice-channel-gone = Le salon « { $name } » n’existe plus. Ce que j’avais à y dire est conservé. Demandez à l’administration d’exécuter `/configurer espace` : le salon est recréé, et je publie.
notice-parked =
    Je ne peux pas savoir si ceci a été publié : { $kind ->
        [didactic] la capsule de la semaine
        [discussion] l’ouverture d’une discussion
        [learning_digest] une liste hebdomadaire de titres non lus
        [queue_card] un nouveau cas dans la file
        [case_post] la publication d’un cas
        [case_card] la fiche d’un cas
        [offer] le message qui offre un cas à une ou un spécialiste
        [recommendation] une recommandation dans un cas
        [case_words] une question, une réponse ou le résumé dans un cas
        [take_it] la question à une ou un spécialiste qui pourrait prendre un cas
        [close_out] une question de fermeture à une personne qui a posé un cas
        [follow_up] une question de suivi à une personne qui a posé un cas
        [asker_notice] un message à une personne qui a posé une question
        [specialist_notice] un message à une ou un spécialiste
        [join_request] une demande d’inscription
        [member_notice] l’accueil d’un nouveau membre
        [author_notice] un message à une personne dont j’ai retiré le texte
        [survey] une invitation à un sondage
       *[other] un message
    }{ $number ->
        [none] .
       *[other] { " " }({ $number }).
    }
    J’ai été interrompu, et je n’ai pas pu vérifier moi-même. Pour que rien ne paraisse deux fois, je ne l’envoie pas de nouveau de moi-même. À vous de décider.
button-parked-look = Vérifier de nouveau
button-parked-there = Le message y est
button-parked-again = Renvoyer
parked-sent = Le message y est maintenant.
parked-still = Je ne peux toujours pas le savoir. Vérifiez vous-même, puis appuyez dans l’avis sur ce qui est vrai.
parked-waits = Le message est en route. S’il n’arrive pas, `/configurer vérifier` dit pourquoi.

## Un message qui a été retiré

taken-off = J’ai retiré votre message, car un élément pourrait identifier une personne : { $kinds }. Je ne l’ai pas gardé. Veuillez l’écrire de nouveau sans cela.
taken-off-files = J’ai retiré votre message : les fichiers ne sont pas acceptés ici, car on ne peut pas y vérifier les noms, les dates et les visages. Veuillez écrire l’essentiel en mots.
taken-off-where = -# Il se trouvait dans { $channel }. La raison n’est dite qu’à vous.
taken-off-call = { $person }, j’ai retiré votre message : un élément pourrait identifier une personne. Veuillez l’écrire de nouveau sans noms, numéros, dates ni lieux.
