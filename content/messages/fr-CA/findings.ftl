# Pourquoi un passage pourrait identifier une personne (finding-…) et quoi écrire à la place (suggest-…).
# Montré seulement à l’auteur du texte, à côté des mots en cause. Les clés viennent de bot/rules/identifiers.

finding-email = ressemble à une adresse courriel.
finding-url = est une adresse Web. Une page peut mener à la personne.
finding-mention = est une mention Discord d’une personne, d’un rôle ou d’un salon.
finding-handle = ressemble au nom d’utilisateur de quelqu’un.
finding-ip = est une adresse de réseau.
finding-phone = ressemble à un numéro de téléphone.
finding-health-card = ressemble à un numéro de carte Santé.
finding-health-card-luhn = a la forme d’un numéro de carte Santé. Son chiffre de contrôle ne concorde pas, mais un numéro mal tapé reste celui de la personne.
finding-ramq = ressemble à un numéro d’assurance maladie du Québec.
finding-sin = ressemble à un numéro d’assurance sociale.
finding-chart-number = ressemble à un numéro de dossier.
finding-plate = ressemble à une plaque d’immatriculation.
finding-other-number = ressemble à un numéro lié à une personne : réclamation, police d’assurance, permis, numéro de série ou de statut.
finding-long-number = est un long numéro, et un long numéro appartient le plus souvent à une seule personne ou à un seul appareil.
finding-birth-date = ressemble à une date de naissance.
finding-date = est une date. Jointe à un lieu ou à un diagnostic, une date peut désigner une personne.
finding-month = pourrait être le mois où un événement est survenu dans la vie de cette personne.
finding-age-90 = est un âge exact de 90 ans ou plus, ce qui peut désigner une personne.
finding-postal-code = ressemble à un code postal.
finding-address = ressemble à une adresse.
finding-name-after-title = est un titre suivi d’un nom.
finding-provider-after-title = nomme une personne soignante. Dans une petite localité, cela mène à la personne.
finding-name = ressemble au nom d’une personne.
finding-name-after-relation = nomme une personne de l’entourage.
finding-provider = nomme une personne soignante. Dans une petite localité, cela mène à la personne traitée.
finding-place = est un lieu. Dans une petite localité, un diagnostic peut désigner une personne.
finding-facility = nomme un hôpital, une résidence, une clinique, une pharmacie ou une école.
finding-employer = nomme un lieu de travail ou une entreprise, ce qui peut mener à la personne.
finding-unknown-word = est un mot à majuscule que le dépistage ne connaît pas.

suggest-leave-out-number = Retirez le numéro; l’équipe n’en a pas besoin.
suggest-leave-out-contact = Retirez ce passage; les collègues vous répondent ici.
suggest-cite-without-link = Retirez le lien ou nommez la source en mots : « lignes directrices canadiennes de 2017, recommandation 9 ».
suggest-relative-time = Écrivez depuis combien de temps : « il y a 3 mois », « en 2023 », « depuis 2 ans ».
suggest-90-or-over = Écrivez « 90 ans ou plus ».
suggest-kind-of-place = Écrivez le genre d’endroit : « une communauté éloignée », « une petite ville ».
suggest-the-patient = Écrivez « la patiente », « le patient », « son conjoint » ou « une voisine ».
suggest-the-surgeon = Écrivez le rôle : « la chirurgienne », « le médecin de famille », « l’infirmière ».
suggest-kind-of-facility = Écrivez le genre : « un hôpital régional », « une résidence », « la clinique de la douleur ».
suggest-kind-of-work = Écrivez le genre de travail : « un entrepôt », « une mine », « un conseil scolaire ».
suggest-general-word = S’il s’agit d’une personne, d’un lieu ou d’un lieu de travail, écrivez plutôt le genre : « son mari », « une petite ville », « un entrepôt ».

# Ce qui remplace les mots lorsque la suggestion est prise. Numéros, coordonnées et liens sont retirés.
wording-relative-time = il y a quelque temps
wording-90-or-over = 90 ans ou plus
wording-kind-of-place = une localité
wording-the-patient = la personne
wording-the-surgeon = la ou le clinicien
wording-kind-of-facility = un établissement de santé
wording-kind-of-work = un lieu de travail
wording-general-word = quelqu’un ou quelque part

# Les types, là où les mots eux-mêmes ne sont pas dits.
kind-name = un nom
kind-provider = le nom d’une clinicienne ou d’un clinicien
kind-health-card = un numéro de carte santé
kind-sin = un numéro d’assurance sociale
kind-mrn = un numéro de dossier
kind-phone = un numéro de téléphone
kind-email = une adresse de courriel
kind-url = une adresse Web
kind-other-id = un autre numéro ou nom de compte
kind-date = une date
kind-age90 = un âge de 90 ans ou plus
kind-postal = un code postal
kind-address = une adresse
kind-place = un lieu
kind-facility = un hôpital, une clinique, un foyer ou une école
kind-employer = un employeur
