# Le côté du centre : la file et ses fiches, accepter, passer, confier, retourner, recommander.

## Une fiche de la file

queue-heading =
    ## Nouveau cas
    { $profession } · envoyé { $asked }
    -# { $topics } · { $status }
    -# Seuls le centre et la coordination le voient. Acceptez-le seulement si rien ne pourrait identifier une personne.
queue-heading-open =
    ## { $number }
    { $profession } · envoyé { $asked }
    -# { $topics } · { $status }
queue-confirmed = **À regarder de près :** le filtre a douté de ces mots, et la personne qui pose la question dit qu’ils n’identifient personne : { $words }
queue-professions = ### Professions
slot-heard = - { $profession } : a répondu, { $person }
slot-accepted = - { $profession } : cas accepté, { $person }
slot-offered = - { $profession } : demande faite à { $person }
slot-nobody = - { $profession } : personne n’est libre encore
routing-reason = choix : { $asked ->
        [asked] profession souhaitée
       *[topic] profession liée aux thèmes
    }; { $covered ->
        [0] aucun thème du cas
        [one] { $covered } thème
       *[other] { $covered } thèmes
    }{ $language ->
        [en-CA] ; répond en anglais
        [fr-CA] ; répond en français
       *[any] {""}
    }; { $load ->
        [one] { $load } cas ouvert
       *[other] { $load } cas ouverts
    } sur { $capacity }{ $recent ->
        [-1] {""}
        [0] , aucun reçu en quatre semaines
        [one] , { $recent } reçu en quatre semaines
       *[other] , { $recent } reçus en quatre semaines
    }; { $days ->
        [-1] aucun cas encore
        [0] dernier cas aujourd’hui
        [one] dernier cas hier
       *[other] dernier cas il y a { $days } jours
    }{ $hours ->
        [-1] {""}
        [0] ; au travail en ce moment
        [one] ; au travail dans { $hours } heure
       *[other] ; au travail dans { $hours } heures
    }
routing-by-coordinator = choix de la coordination
button-accept = Accepter : aucun identifiant
button-accept-open = Accepter
button-pass = Passer
button-hand-over = Confier
button-return = Retourner
button-recommend = Recommander
button-see-case = Voir le cas

## /hub queue

queue-page-heading = { $count ->
    [one] ## Un cas attend le centre
   *[other] ## { $count } cas attendent le centre
} { $mine ->
    [0] {""}
    [one] · un pour vous
   *[other] · { $mine } pour vous
}
queue-line =
    ### { $number }{ $mine ->
        [yes] {" "}· pour vous
       *[no] {""}
    }
    -# { $topics } · envoyé { $asked } · { $status }
queue-empty = Aucun cas n’attend le centre.

## Accepter, passer, confier, retourner

accepted = Vous avez accepté **{ $number }**. Recommandez ici : { $where }
accepted-opened = **{ $number }** est maintenant ouvert aux membres : { $where }
form-pass-title = Passer ce cas
form-pass-reason = Pourquoi?
pass-no-time = Je n’ai pas le temps en ce moment
pass-not-my-field = Ce n’est pas mon domaine
pass-conflict = Conflit d’intérêts, ou je connais la personne (plus aucun cas de qui pose cette question)
passed-on = Merci. C’est noté, et le cas suit son cours.
passed-nobody = Merci. Personne d’autre de votre profession n’est libre; la coordination en est avisée.
hand-over-heading =
    ## Confier ce cas
    Choisissez une ou un collègue de votre profession. La personne est avisée aussitôt.
hand-over-placeholder = Choisir une ou un collègue
handed-over = { $person } a maintenant le cas; un avis lui est envoyé.
form-return-title = Retourner ce cas
form-return-reason = Pourquoi?
form-return-note = Note à la personne (facultatif)
form-return-note-hint = 90 caractères au plus, sans identifiants. Affichée quand la personne modifie son texte.
return-identifier = Un élément du texte pourrait identifier une personne.
return-rare-combination = Des détails anodins pourraient, ensemble, identifier une personne.
return-unclear = La question n’est pas encore claire.
return-not-a-case = Ce n’est pas une question sur un cas.
return-emergency = C’est peut-être une urgence : le 911. Idées suicidaires : appelez ou textez le 9-8-8.
returned = Le cas est retourné. La personne qui pose la question reçoit votre raison et peut l’envoyer de nouveau.

## Recommander

form-recommend-title = Recommander
form-recommend-kind = Quel type, et avec quelle certitude?
form-recommend-kind-hint = Sept familles : à envisager, suggéré, fortement suggéré; à la fin : demande formelle.
form-recommend-second-kind = Une deuxième : type (facultatif)
form-recommend-second-text = Une deuxième : texte (facultatif)
form-recommend-second-text-hint = Laissez les deux vides si une suffit; d’autres peuvent suivre après l’envoi.
formal-referral = Consultation formelle ou eConsult nécessaire
recommendation-kind = { $category } · { $confidence }
form-recommend-text = Votre recommandation
form-recommend-text-hint = Pour la personne qui soigne, sans identifiant. Pour une consultation : le motif et quoi joindre.
form-recommend-reference = Référence (facultatif)
category-assessment = Évaluation ou diagnostic
category-pharmacological = Pharmacologique
category-non-pharmacological = Non pharmacologique
category-interventional = Interventionnelle
category-biopsychosocial = Biopsychosociale
category-referral = Orientation vers d’autres services
category-safety = Sécurité et réduction des méfaits
confidence-consider = À envisager
confidence-suggest = Suggéré
confidence-strongly-suggest = Fortement suggéré
recommendation-heading =
    ### { $kind }
    { $profession } · { $person }
recommendation-reference = -# Référence : { $reference }
recommended-some-missing = { $count ->
    [one] Votre recommandation figure dans **{ $number }**. Professions attendues : { $missing }
   *[other] Vos { $count } recommandations figurent dans **{ $number }**. Professions attendues : { $missing }
}
recommended-all-heard = { $count ->
    [one] Votre recommandation figure dans **{ $number }**. Toutes les professions sollicitées ont répondu.
   *[other] Vos { $count } recommandations figurent dans **{ $number }**. Toutes les professions sollicitées ont répondu.
}
recommended-minutes = Le temps entre la question et la réponse est consigné pour chaque cas. Si vous le souhaitez, indiquez aussi combien de minutes cette recommandation vous a demandé.
minutes-noted = Merci. C’est noté : { $minutes } minutes.
button-recommend-more = En ajouter une autre
button-minutes = { $minutes } min
