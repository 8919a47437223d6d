# La suite d’un cas ouvert : précisions, notes, préoccupation urgente, actions de la coordination, synthèse et bilan.

## État et boutons

status-paused = mis en pause par la coordination
status-clarifying = en attente d’une précision
button-more = Plus
button-ask-back = Demander une précision
button-answer-back = Répondre au centre
button-summary = Résumer et fermer
button-note = Note pour le centre
button-reassign = Attribuer à quelqu’un
button-pause = Mettre en pause
button-resume = Reprendre
button-close = Fermer sans synthèse
button-reopen = Rouvrir le cas
button-concern = Préoccupation urgente
button-concern-sure = Les avertir maintenant
button-summary-file = En fichier

## Textes

form-ask-back-title = Demander une précision
form-ask-back-text = Que devez-vous savoir?
form-ask-back-text-hint = Les membres la voient. Le délai du centre s’arrête jusqu’à la réponse.
form-answer-back-title = Répondre au centre
form-answer-back-text = Votre réponse, sans rien qui identifie
form-answer-back-text-hint = Les membres la voient dans le cas. Ni noms, ni dates, ni lieux.
form-note-title = Une note pour le centre
form-note-text = Votre note, sans rien qui identifie
form-note-text-hint = Spécialistes et coordination la voient; la personne qui a demandé, jamais.
form-summary-title = Résumer et fermer
form-summary-text = La synthèse, par type de recommandation
form-summary-text-hint = Modifiez l’ébauche. Elle est publiée dans le cas et offerte en fichier; le cas se ferme.
kept-ask-back = Votre demande figure dans le cas, et la personne en est avisée. Le délai du centre s’arrête jusqu’à la réponse.
kept-answer-back = Merci. Votre réponse figure dans le cas, et le centre en est avisé.
kept-note = Votre note est conservée pour le centre.
kept-summary = La synthèse figure dans le cas, qui est maintenant fermé. La personne qui a demandé en est avisée.
words-clarification =
    ### Le centre demande une précision
    { $profession }
words-answer = ### Réponse au centre
words-summary =
    ### Synthèse de { $number }
    { $profession }
words-note = ### Note du centre
take-it = { $person }, vous avez écrit dans **{ $number }** et personne de votre profession ne l’a encore pris. Le prenez-vous? Sinon, il ne se passe rien.

## Plus

more-heading = ## { $number }
note-line = - { $person }, { $at } : { $text }
concern-sure =
    ## Préoccupation urgente
    La personne qui a demandé et la coordination sont averties tout de suite, à toute heure. Cela n’appelle pas les secours.
concern-told = La personne qui a demandé et la coordination sont averties. Si quelqu’un est en danger maintenant, composez le 911.
reassign-heading = Qui devrait prendre ce cas? La personne est sollicitée tout de suite; celle qui l’avait en est avisée.
reassign-placeholder = Choisir une ou un spécialiste
form-close-title = Fermer sans synthèse
form-close-reason = Pourquoi?
close-answered-elsewhere = Réponse obtenue ailleurs
close-duplicate = La même question a déjà été posée
close-out-of-scope = Pas une question pour ce centre
close-no-reply = La personne n’a pas répondu
close-emergency = Une urgence : une autre aide est nécessaire
kept-pause = En pause. Personne ne reçoit de rappel jusqu’à la reprise.
kept-resume = Le cas reprend. Le délai du centre court de nouveau.
kept-close = Cas fermé. La personne qui a demandé en connaît la raison.
kept-reassign = C’est fait. La personne spécialiste est sollicitée.
kept-reopen = Cas rouvert. La personne responsable en est avisée.
button-present-live = Porter à la séance en direct
button-record-live = Noter une recommandation
presented-live = **{ $number }** est porté à la séance en direct; la personne qui a demandé en est avisée. Notez ici ce qui y est recommandé, même après la séance : le bouton se retrouve sous **Plus**.
recorded-live-some-missing = La recommandation de { $person } figure dans **{ $number }**; un avis lui est envoyé. Professions encore attendues : { $missing }
recorded-live-all-heard = La recommandation de { $person } figure dans **{ $number }**; un avis lui est envoyé. Toutes les professions sollicitées ont répondu.
form-live-title = Recommandé à la séance en direct
form-live-who = Qui a fait cette recommandation?
form-live-who-hint = Une ou un spécialiste du centre. Son nom figure dans le cas, et un avis lui est envoyé.
recommendation-live = -# Donnée à la séance en direct, notée par la coordination
problem-not-presented = Ce cas n’a pas encore été porté à une séance en direct. Sous **Plus**, appuyez d’abord sur **Porter à la séance en direct**.
problem-live-by-asker = Cette personne a posé la question. Choisissez qui a fait la recommandation.
problem-live-who = Choisissez qui a fait la recommandation.
problem-no-summary = Ce cas n’a pas encore de synthèse.
problem-not-a-specialist = Cette personne ne fait pas partie du centre, ou n’a pas de profil. Choisissez quelqu’un d’autre.

## Le fichier

file-title = Synthèse du cas { $number }
file-question = Question
file-no-details = Rien n’a été fourni avec la question; l’histoire reste dans le cas.
file-not-given = Renseignements non fournis
file-details = Renseignements fournis
file-summary = Synthèse
file-references = Références
file-heard = Professions qui ont répondu
file-missing = Professions sollicitées sans réponse
file-limits = Limites
file-limits-text = Suggestions éducatives de collègues qui n’ont pas vu la personne soignée, à partir d’une question dépersonnalisée. Aucune relation clinique. Ce qui n’a pas été fourni n’a pas pu être pris en compte. La décision revient à la personne qui soigne.
summary-file-given = La synthèse de **{ $number }** en texte simple, en page et en PDF. Personne d’autre ne la voit.

## Après la fermeture

close-out-heading =
    ## { $number } est fermé
    -# Question { $step } de 5. Vos réponses servent à évaluer le programme; aucun nom n’y figure.
close-out-outcome = Que vous a apporté ce cas?
close-out-outcome-confirmed-plan = Mon plan est confirmé
close-out-outcome-new-or-added-plan = Un plan nouveau ou complété
close-out-outcome-not-useful = Ce n’était pas utile
close-out-outcome-none = Rien de cela
close-out-referral = Et une consultation?
close-out-referral-planned-now-avoided = Prévue, maintenant évitée
close-out-referral-planned-still-needed-better-prepared = Toujours utile, mieux préparée
close-out-referral-not-planned-not-needed = Ni prévue ni nécessaire
close-out-referral-not-planned-now-started = Non prévue, demandée
close-out-referral-no-benefit = Elle n’aiderait pas
close-out-referral-other = Autre
close-out-value-for-patient = Quelle en est la valeur pour la personne soignée? (1 : aucune, 5 : très grande)
close-out-value-for-asker = Quelle en est la valeur pour vous? (1 : aucune, 5 : très grande)
close-out-agrees-to-follow-up = Puis-je vous demander dans 30 et 90 jours si cela a pu se faire?
close-out-agrees-to-follow-up-yes = Oui
close-out-agrees-to-follow-up-no = Non
close-out-thanks = Merci. C’était tout pour **{ $number }**.
follow-up-question = Vous avez posé **{ $number }** il y a quelque temps. Ce que le centre a recommandé s’est-il fait?
follow-up-barrier = Qu’est-ce qui a le plus fait obstacle, dans **{ $number }**?
follow-up-thanks = Merci. Votre réponse pour **{ $number }** est notée.
done-yes = Oui
done-partly = En partie
done-no = Non
barrier-patient-declined = La personne ne le voulait pas
barrier-not-available = Non offert ici
barrier-cost = Le coût
barrier-no-time = Le manque de temps
barrier-plan-changed = Le plan a changé
barrier-other = Autre chose

## /cas tableau et état

board-heading = { $count ->
    [one] ## { $count } cas ouvert
   *[other] ## { $count } cas ouverts
}
board-empty = Aucun cas n’est ouvert. Rien n’attend.
board-choose = Choisir un cas pour agir
board-line =
    { "**" }{ $number }** · { $topics } · question posée { $asked }
    -# { $status }
board-debt-review = - premier regard, recherche d’identifiants : la coordination, échéance { $due }
board-debt-accept = - à accepter : { $profession }, { $person }, échéance { $due }
board-debt-answer = - à répondre : { $profession }, { $person }, échéance { $due }
board-debt-summary = - à résumer : { $person }, échéance { $due }
board-nobody-free = - { $profession } : personne n’est libre; la coordination cherche quelqu’un
board-hub-empty = - personne n’est libre; la coordination cherche quelqu’un
nobody = personne
status-page =
    ## { $number }
    { "**" }{ $question }**
    -# question posée { $asked } · { $status }
status-due = Le centre vise une réponse d’ici le { $when }.
