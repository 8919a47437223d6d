# Capsules : la fiche, la marque de lecture, la signature d’une personne clinicienne.

didactic-heading =
    ## { $title }
    -# { $track } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
didactic-late = Publiée en retard : elle n’a pas pu l’être à l’heure habituelle.
didactic-missed-before = Non publiées pendant le silence qui a précédé : { $titles }{ $more ->
        [0] {""}
       *[other] {" "}et { $more } de plus
    }. `/capsule manquées` vous les apporte.
didactic-objectives = ### Objectifs
didactic-take-home = ### À retenir
didactic-point = - { $text } *({ $strength })*
didactic-sources = ### Sources
didactic-reviewed = Révision : { $reviewer }, { $date }
didactic-unsigned = **Pas encore révisée par une personne clinicienne : montrée à titre de démonstration.**
education-only = À des fins éducatives seulement, et non comme conseil pour une personne soignée. Contenu en date du { $date }.
button-mark-read = Marquer comme lue
read-marked = Capsule marquée comme lue. Merci d’avoir pris le temps.
read-already = Cette capsule était déjà marquée comme lue.
didactic-none-yet = Aucune capsule n’a encore été publiée ici. La première viendra à la prochaine publication hebdomadaire.

track-opioid-stewardship = Bon usage des opioïdes
track-interprofessional = Travailler ensemble
track-pain-science = Science de la douleur

strength-strong = recommandation forte
strength-weak = recommandation faible
strength-evidence = résultat d’étude
strength-practice = pratique reconnue

## Révision et signature

review-heading =
    ## Signer : { $title }
    -# { $language ->
        [fr-CA] texte français
       *[en-CA] texte anglais
    }
review-how = En signant, une personne clinicienne déclare : j’ai lu exactement ce texte et il peut être publié ici. Si le texte change, il faut le signer de nouveau.
review-signed = Ce texte exact est signé. Il peut être publié.
button-sign = Signer ce texte
form-sign-title = Signer cette capsule
form-sign-name = Nom de la personne clinicienne
form-sign-licence = Ordre et numéro de permis
form-sign-conflict = Conflit d’intérêts
form-sign-conflict-hint = Écrivez « aucun » s’il n’y en a pas. Le nom et le numéro de permis paraissent sous la capsule.
signed = Signé, en date d’aujourd’hui. Ce texte peut maintenant être publié.
