# Le profil d’une ou d’un spécialiste, et ses absences.

## Le profil

form-hub-title = Votre profil au centre
form-hub-profession = Profession au nom de laquelle vous répondez
form-hub-topics = Thèmes que vous prenez
form-hub-capacity = Nombre de cas à la fois
form-hub-capacity-hint = Un nombre de 1 à 20. Au-delà de ce nombre de cas ouverts, on ne vous en offre plus.
form-hub-languages = Langues dans lesquelles vous répondez
form-hub-languages-hint = Les cas dans une autre langue ne vous sont pas offerts. Aucun choix : toutes les langues.
form-hub-hours = Vos heures de travail (facultatif)
form-hub-hours-hint = P. ex. 9:00-17:00, du lundi au vendredi. Vide : celles du centre. Elles ne vous privent d’aucun cas.
form-hub-more-title = Fuseau horaire et conflits
form-hub-conflicts = Collègues dont vous ne prenez pas les cas
form-hub-conflicts-hint = Par exemple de votre propre milieu. Vous seule ou vous seul voyez cette liste.
form-hub-timezone = Fuseau de vos heures (facultatif)
form-hub-timezone-hint = P. ex. America/Toronto ou America/Winnipeg. Vide : celui de ce serveur.
hub-profile-wanted =
    ## Bienvenue au centre de { $server }
    Pour quelle profession répondez-vous, sur quels thèmes, et à combien de cas à la fois? Cela prend une minute. Des cas vous seront offerts une fois ce profil rempli.
button-hub-profile = Remplir mon profil
button-hub-change = Modifier
form-hub-passes = Personnes dont vous avez passé un cas
hub-passes-keep = Ne pas me proposer leurs cas
hub-passes-forget = Me proposer de nouveau leurs cas
button-hub-more = Fuseau horaire et conflits
hub-profile-kept = Votre profil est enregistré. Les nouveaux cas vous seront offerts d’après lui.
hub-profile-lines =
    - Profession : { $profession }
    - Thèmes : { $topics }
    - Nombre de cas à la fois : { $capacity }
    - Langues : { $languages }
    - Heures de travail : { $hours }
hub-profile-each-language = toutes
hub-profile-hours = de { $opens } à { $closes } ({ $zone })
hub-profile-conflicts = - Vous ne prenez pas les cas de { $people }
hub-profile-passed = { $count ->
    [one] - Vous ne prenez plus les cas de { $count } personne dont vous avez passé un cas pour conflit
   *[other] - Vous ne prenez plus les cas de { $count } personnes dont vous avez passé un cas pour conflit
}
hub-profile-away = - Vous êtes en absence. Votre retour : { $until }
hub-profile-strangers = Choix non retenu, car ces personnes n’ont encore rien fait ici avec ce robot et ne peuvent pas poser de question : { $people }. Choisissez-les de nouveau une fois qu’elles se seront jointes.
language-english = anglais
language-french = français

## /centre absence

away-set = Votre absence est notée. Des cas vous seront offerts de nouveau à partir du { $until }; `/centre absence` sans date y met fin plus tôt.
away-set-for = L’absence de { $person } est notée. Des cas lui seront offerts de nouveau à partir du { $until }. Un avis lui est envoyé.
away-moved = { $count ->
    [one] { $count } cas pas encore accepté est passé à la ou au spécialiste suivant.
   *[other] { $count } cas pas encore acceptés sont passés aux spécialistes suivants.
}
away-nobody = Personne d’autre n’est libre pour : { $professions }. La coordination en est avisée.
away-kept = Vous avez accepté ces cas. Ils restent les vôtres, à moins que vous ne les confiiez à quelqu’un :
away-kept-for = Ces cas sont déjà acceptés, alors { $person } les garde. Parlez-vous, ou confiez-les à quelqu’un d’autre :
away-kept-told = Vous avez accepté ces cas. Ils restent les vôtres; le bouton **Confier** est sur leurs fiches dans la file du centre :
away-kept-line = - **{ $number }** · { $topics }
button-hand-over-case = Confier { $number }
away-ended = Votre absence est terminée. Des cas vous seront offerts de nouveau dès maintenant.
away-ended-for = L’absence de { $person } est terminée. Des cas lui seront offerts de nouveau dès maintenant. Un avis lui est envoyé.
away-not-told = Je n’ai pas pu écrire à { $person } : cette personne n’accepte pas de messages privés d’ici. Veuillez l’en aviser.
away-told = La coordination a noté votre absence. Des cas vous seront offerts de nouveau à partir du { $until }. Si c’est une erreur, utilisez `/centre absence` dans le serveur.
away-told-back = La coordination a noté votre retour. Des cas vous seront offerts de nouveau dès maintenant. Si c’est une erreur, utilisez `/centre absence` dans le serveur.
