# Questionnaires : la lettre, une question à la fois, la fin; ce qu’en voit la coordination.

## La lettre

survey-reminder = -# Un rappel.
survey-letter-pre =
    ## Avant de commencer
    Ce qui vous amène ici, et le degré de confiance que vous ressentez aujourd’hui. Les mêmes questions reviennent après le cycle, pour que vous et le programme puissiez voir ce qui a changé.
survey-letter-post =
    ## Après le cycle
    Votre confiance maintenant, avec qui vous avez travaillé, ce qui a fait obstacle, ce que vous changerez, et votre satisfaction.
survey-letter-session =
    ## La séance à laquelle vous avez participé
    Comment était-ce pour vous?
survey-length = { $count ->
        [one] Une question
       *[other] { $count } questions
    }, environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }. Des chiffres et des choix seulement, rien à écrire. Vous pouvez arrêter à tout moment et continuer plus tard.
survey-why = -# Vous recevez ceci parce que vous avez accepté l’évaluation du programme ou la recherche. Répondre ne dépend que de vous, et l’apprentissage ici n’en dépend jamais. Vous pouvez répondre jusqu’au { $until }.
button-survey-begin = Commencer
button-survey-go-on = Continuer
button-survey-decline = J’aime mieux ne pas participer

## Une question

survey-step = Question { $number } sur { $count }
survey-ends = { $least } = { $low } · { $most } = { $high }
survey-choose-one = Choisissez une réponse
survey-choose-several = Choisissez tout ce qui s’applique
button-survey-none = Rien de cela
button-survey-skip = J’aime mieux ne pas répondre
button-survey-back = Retour
button-survey-next = Suivante
button-survey-later = Arrêter, continuer plus tard

## La fin

survey-end = ## C’est tout
    { $count ->
        [one] Votre réponse est gardée.
       *[other] Les { $count } questions ont une réponse.
    } Tant que vous n’avez pas remis vos réponses, vous pouvez revenir en arrière et les changer.
button-survey-done = Remettre
survey-thanks = ## Merci
    Vos réponses sont remises.
survey-turnout = Jusqu’ici, { $answered } personnes sur { $asked } ont répondu.
survey-later = ## À plus tard
    Questions qui ont une réponse, gardée : { $answered } sur { $count }. Continuez ici, ou par `/moi progrès`, jusqu’au { $until }.
survey-declined = ## C’est bien ainsi
    Il n’y aura pas de rappel, et rien d’autre ne change. Ce que vous avez déjà répondu reste tel quel.
button-survey-after-all = Répondre finalement
survey-waits-pre = **Des questions avant de commencer** vous attendent.
survey-waits-post = **Des questions après le cycle** vous attendent.
survey-waits-session = **Des questions sur une séance** vous attendent.

## /évaluation questionnaires

rates-heading = ## Questionnaires
rates-cycle = Cycle du { $day } · personnes à qui l’on peut demander (membres qui ont accepté l’évaluation ou la recherche, sans les spécialistes du centre) : { $count }
rates-no-cycle = Aucun calendrier de capsules n’est établi, donc aucun cycle · personnes à qui l’on peut demander (membres qui ont accepté l’évaluation ou la recherche, sans les spécialistes du centre) : { $count }
rates-round-pre = ### Avant
    -# Pour les personnes inscrites, ou dont le cycle a commencé, dans les deux dernières semaines
rates-round-post = ### Après
    -# Pour toutes les personnes qui sont dans le cycle depuis deux semaines ou plus
rates-round-session = ### Séances en direct
    -# Pour les personnes présentes, pendant une semaine; comptées par personne et par séance
rates-open = Ouvert depuis le { $day }
rates-closed = Fermé le { $day }
rates-due = À ouvrir maintenant
rates-not-due = Pas encore le moment
rates-sessions-on = Demandé après chaque séance
rates-sessions-off = Pas demandé
rates-nobody = { $title } : aucune invitation
rates-line = { $title } : { $completed } sur { $invited } remis, { $started } commencés, { $declined } refus
rates-share = { " " }({ $share } %)
rates-automatic = **L’envoi automatique est activé.** « Avant » s’ouvre une semaine avant le cycle, « Après » avec sa dernière capsule; chaque nouvelle personne est invitée, et on demande l’avis après chaque séance.
rates-by-hand = **L’envoi automatique est désactivé.** Ouvrez un questionnaire ici. Rien n’est demandé après les séances.
rates-limits = -# Les invitations et au plus trois rappels (après 4, 9 et 16 jours; un seul pour une séance) partent par message privé, pendant les heures de travail. On peut répondre à une invitation pendant 28 jours. Les pourcentages s’affichent à partir de six personnes. Les capsules et les cas clos ont leurs propres questions.
rates-sent = { $count ->
        [0] Personne n’est à inviter maintenant.
        [one] Un message est en route.
       *[other] { $count } messages sont en route.
    }
button-round-open = Ouvrir
button-round-close = Fermer
button-automatic-on = Activer l’envoi automatique
button-automatic-off = Désactiver l’envoi automatique

## Problèmes

problem-survey-gone = Vous n’avez pas été invitée ou invité à répondre à ces questions, ou elles ne sont plus ici.
problem-survey-over = Le temps pour ces questions est écoulé. Merci quand même.
problem-survey-changed = Cette question a été reformulée entre-temps. Votre réponse n’a pas été comptée; voici ce qui est ouvert maintenant.
problem-survey-handed-in = Ces réponses ont déjà été remises et restent telles quelles.
problem-survey-consent = Ces questions sont pour les membres qui ont accepté l’évaluation du programme ou la recherche. Pour changer d’avis : `/moi retirer`.
problem-survey-hub = Ces questions sont pour les personnes qui apprennent ici; les spécialistes du centre et la coordination n’y répondent pas.
problem-survey-not-open = Ces questions ne sont pas ouvertes.
