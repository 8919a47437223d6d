# Apprendre avec les capsules : questionnaire, utilité, discussion, recherche, rattrapage.

## Jeu-questionnaire

button-quiz = Questionnaire
button-quiz-next = Question suivante
button-quiz-result = Mon résultat
quiz-heading =
    ## Questionnaire : { $title }
    -# Question { $number } sur { $count } · votre première réponse compte
quiz-right = **Bonne réponse.** Vous avez répondu : { $answer }
quiz-wrong = **Ce n’est pas la bonne réponse.** Vous avez répondu : { $answer }
quiz-right-then = **Bonne réponse**, selon la question telle que vous l’avez lue. Elle a été reformulée depuis.
quiz-wrong-then = **Ce n’était pas la bonne réponse**, selon la question telle que vous l’avez lue. Elle a été reformulée depuis.
quiz-right-answer = **La bonne réponse :** { $answer }
quiz-answered-before = -# Vous aviez déjà répondu à cette question; c’est cette réponse qui compte.
quiz-sources = Sources
quiz-result =
    ## Questionnaire : { $right ->
        [one] { $right } bonne réponse
       *[other] { $right } bonnes réponses
    } sur { $count }
    -# { $title }
quiz-short-right = { $number }. **Bonne réponse** : { $letter }
quiz-short-wrong = { $number }. **Ce n’était pas la bonne réponse**; la bonne est { $letter }
quiz-none = Cette capsule n’a pas de questionnaire.

## Utilité

useful-question = **Cette capsule vous a-t-elle été utile?** De 1, pas du tout, à 5, beaucoup.
useful-given = Vous avez répondu { $score } sur 5. Vous pouvez changer d’avis.
useful-thanks = Merci : { $score } sur 5.

## Discussion

button-discuss = Discuter
button-open-discussion = Ouvrir la discussion
discussion-opening =
    ### Discussion : { $title }
    Que faites-vous déjà? Qu’est-ce qui serait difficile dans votre milieu? Questions et points de vue différents sont les bienvenus.
    Ici, **aucun détail sur une personne soignée** : un message où quelque chose pourrait identifier une personne est retiré. Un cas se soumet dans { $channel }, par le formulaire.
discussion-here = La discussion se trouve ici : { $thread }

## Recherche

button-open-didactic = Lire
button-page-back = Page précédente
button-page-on = Page suivante
found-heading =
    { $count ->
        [one] ## { $count } capsule trouvée
       *[other] ## { $count } capsules trouvées
    }
    -# La plus pertinente d’abord{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } sur { $pages }
    }
found-nothing = Rien n’a été trouvé. Essayez avec moins de mots ou des mots plus courts, ou un volet seulement : chaque mot doit s’y trouver, en français ou en anglais.
hit =
    ### { $title }
    -# { $track } · { $minutes } min · { $detail }
hit-read = lue
hit-unread = pas encore lue

## Rattrapage

missed-heading =
    { $count ->
        [one] ## { $count } capsule que vous n’avez pas lue
       *[other] ## { $count } capsules que vous n’avez pas lues
    }
    -# Publié depuis votre inscription, du plus récent au plus ancien{ $pages ->
        [1] {""}
       *[other] {" "}· page { $page } sur { $pages }
    }
missed-nothing = Vous êtes à jour : rien de ce qui a été publié depuis votre inscription ne vous attend.
unread-line = - [{ $title }]({ $url }) · { $minutes } min
button-missed = Voir ce que j’ai manqué
button-remind = Me le rappeler chaque semaine
button-remind-change = Modifier mon rappel
button-remind-off = Ne plus me le rappeler
reminder-offered = -# Je peux vous dire une fois par semaine, par message privé, ce que vous n’avez pas lu.
reminder-set = -# Rappel hebdomadaire par message privé : { $day }, { $time }, dans le fuseau horaire de ce serveur; seulement s’il reste quelque chose à lire.
reminder-paused = **Votre rappel hebdomadaire est en pause** : vos messages privés sont fermés. Ouvrez-les dans les paramètres de confidentialité de ce serveur, puis appuyez sur **Modifier mon rappel**.
reminder-off = Le rappel hebdomadaire est désactivé. `/capsule manquées` le ramène quand vous le voulez.
form-remind-title = Rappel hebdomadaire
form-remind-weekday = Jour de la semaine
form-remind-hour = Heure
form-remind-hour-hint = Dans le fuseau horaire du serveur. Rien n’est envoyé si vous avez tout lu.
unread-heading =
    { $count ->
        [one] ### Une capsule que vous n’avez pas encore lue
       *[other] ### { $count } capsules que vous n’avez pas encore lues
    }
unread-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
unread-why = -# Vous avez demandé ce rappel hebdomadaire.
