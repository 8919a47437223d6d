# Le feuillet d’une capsule : ses titres, ses dernières lignes, et le bouton qui l’apporte.

button-handout = Feuillet
handout-given = Voici « { $title } » à imprimer, à garder ou à transmettre : une page pour le navigateur et un PDF.
handout-in-other-language = La version dans votre langue n’est pas encore signée par une personne clinicienne.
handout-track = { $track } · { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
handout-objectives = Objectifs
handout-text = L’essentiel
handout-take-home = À retenir
handout-questions = Questions
handout-sources = Sources
handout-answers = Réponses
handout-right-answer = Réponse { $letter }
handout-unsigned = Pas encore révisée par une personne clinicienne : montrée à titre de démonstration.
handout-expires = Valide jusqu’au { $date }; après cette date, cherchez une version plus récente.
