# Crédits de développement professionnel continu : le registre, l’organisme d’agrément, les attestations et leurs codes.

## Le registre

button-register = Mes renseignements (crédits)
form-register-title = Mes renseignements pour les crédits
form-register-name = Nom légal
form-register-name-hint = Tel qu’il figure à votre ordre. Il paraît sur vos attestations, et nulle part au journal.
form-register-college = Ordre ou organisme professionnel
form-register-licence = Numéro de permis ou d’inscription
form-register-email = Courriel (facultatif)
form-register-email-hint = La coordination peut ainsi vous trouver dans les listes de présence. Rien n’y est envoyé.
register-kept =
    ## Vos renseignements pour les crédits sont gardés
    { $name } · { $college } · { $licence }
register-email = Courriel : { $email }
register-what = -# Chiffrés, à part du journal. Pour les changer, appuyez de nouveau sur **Mes renseignements (crédits)**; **Ne pas garder mes heures**, dans `/moi retirer`, les supprime aussitôt.
hours-stopped = Désormais, aucune heure donnant droit à des crédits n’est gardée à votre nom. Vos renseignements pour les crédits, si vous en aviez donné, sont supprimés. Les codes des attestations que vous détenez peuvent encore être vérifiés.
problem-register-name = Écrivez votre nom légal sur une ligne, avec au moins une lettre et au plus { $most } caractères. Rien n’a été gardé.
problem-register-college = Écrivez le nom de votre ordre ou organisme professionnel sur une ligne, en { $most } caractères au plus. Rien n’a été gardé.
problem-register-licence = Écrivez votre numéro de permis avec des lettres de A à Z, des chiffres, des espaces, des points, des tirets ou des barres obliques, en { $most } caractères au plus. Rien n’a été gardé.
problem-register-email = Cela ne ressemble pas à une adresse de courriel. Écrivez-la comme nom@exemple.org, ou laissez le champ vide. Rien n’a été gardé.
problem-register-no-consent = Vos renseignements ne sont gardés que si vous acceptez l’avis sur les heures : `/moi retirer`, **Au sujet des heures**. Rien n’a été gardé.

## L’organisme d’agrément

problem-accreditor-name = Nommez le programme et son organisme d’agrément, en { $most } caractères au plus pour chacun. Rien n’a été changé.
problem-accreditor-activity = Écrivez le numéro de l’activité sur une ligne, en { $most } caractères au plus, ou laissez le champ vide. Rien n’a été changé.
problem-accreditor-rate = Écrivez les crédits pour une heure comme un nombre plus grand que 0 et d’au plus 10, par exemple 1 ou 1,5. Rien n’a été changé.

form-accreditor-title = Crédits pour ce programme
form-accreditor-programme = Nom du programme
form-accreditor-name = Organisme d’agrément
form-accreditor-name-hint = Comme Collège des médecins de famille du Canada. Seulement s’il l’a agréé.
form-accreditor-activity = Numéro de l’activité (facultatif)
form-accreditor-rate = Crédits pour une heure de séance
form-accreditor-rate-hint = 1, sauf avis contraire de l’organisme. Le CMFC accorde 1 par heure depuis décembre 2024.
form-accreditor-word = Titre du document
form-accreditor-word-hint = « Certificat » seulement si l’organisme permet ce mot.
choice-statement = Attestation de participation
choice-certificate = Certificat de participation
accreditor-set =
    ## L’organisme d’agrément est réglé
    { $programme } · { $name } · { $rate ->
        [one] { $rate } crédit par heure
       *[other] { $rate } crédits par heure
    }
    -# Les attestations produites désormais le suivent; les précédentes restent comme elles sont.

## Attestations

button-statement = Mon attestation (PDF)
button-statement-employer = Pour mon employeur (PDF)
credits-heading =
    ### Heures donnant droit à des crédits
    Du { $first } au { $last }
credits-lines =
    - Séances en direct suivies : { $sessions }
    - Apprentissage autonome, soit capsules, questionnaires et cas : { $alone }
credits-earned = - Crédits pour les séances : **{ $credits }** ({ $name })
credits-none = - Aucun crédit : ce programme n’a nommé aucun organisme d’agrément.
credits-rounded = -# Comme sur une attestation : au quart d’heure inférieur.
hours-number = { NUMBER($hours, minimumFractionDigits: 2, maximumFractionDigits: 2) } h
picture-title = Heures par type
picture-axis = heures
picture-alt = Diagramme à barres de vos heures par type. { $bars }.
picture-bar = { $act } : { $hours }
statement-title-statement = Attestation de participation
statement-title-certificate = Certificat de participation
statement-title-employer = Attestation d’heures pour l’employeur
statement-person = Titulaire
statement-hours = Heures
statement-issue = Délivrance
statement-period = Jours
statement-days = du { $first } au { $last }
statement-sessions = Séances en direct suivies
statement-credits = Crédits
statement-credits-at = { $credits } (à { $rate } par heure de séance en direct)
statement-self-directed = Apprentissage autonome : capsules, questionnaires, cas
statement-accreditor = Organisme d’agrément
statement-activity = Numéro de l’activité
statement-issued-on = Date de délivrance
statement-code = Code de vérification
statement-rounding = Les heures sont arrondies au quart d’heure inférieur. Une séance en direct compte lorsqu’une part suffisante en a été suivie; les minutes de lecture sont celles que chaque texte annonce, et non une mesure.
statement-for-employer = Produite pour la personne nommée, à l’intention de son employeur. Elle fait état d’heures, et non de crédits.
statement-uncertified = Aucun organisme d’agrément n’est nommé pour ce programme : les heures ne sont pas certifiées aux fins de crédits.
statement-self-directed-uncertified = Les crédits ne visent que les séances en direct; l’apprentissage autonome est indiqué à part et n’est pas certifié par cet organisme.
statement-verify = Pour vérifier : une personne de la coordination du programme saisit le code { $code } et voit s’il a été délivré, quand, et pour quelles heures. Le nom n’est pas gardé avec le code.
statement-given = L’attestation est jointe; ce message n’est visible que pour vous. Son code : **{ $code }**. La coordination peut le vérifier pour quiconque la reçoit de vous.
statement-given-other = L’attestation de { $person } est jointe, dans sa langue; ce message n’est visible que pour vous. `/moi données` montre à cette personne qu’elle a été produite. Son code : **{ $code }**
statement-valid =
    ## Cette attestation a été délivrée ici
    À { $person }, le { $issued } : { $kind }
    - Jours : du { $first } au { $last }
    - Séances en direct suivies : { $sessions }
    - Apprentissage autonome : { $alone }
statement-valid-credits = - Crédits : { $credits }
statement-compare = -# Comparez avec le papier. Le nom légal n’est pas gardé avec le code.
statement-kind-college = attestation de participation
statement-kind-employer = attestation d’heures pour l’employeur
statement-unknown =
    ## Aucune attestation sous ce code
    Aucune n’a été délivrée dans ce serveur sous ce code, ou la personne a tout fait effacer, ou elle date de plus de 6 ans. Vérifiez que chaque caractère est comme sur le papier.
problem-statement-no-consent = Impossible de produire une attestation : il manque un oui à l’avis sur les heures donnant droit à des crédits. Seule la personne elle-même peut le donner, par `/moi retirer`, **Au sujet des heures**.
problem-statement-no-details = Impossible de produire une attestation : il manque le nom légal, l’ordre et le numéro de permis. Seule la personne elle-même peut les donner, par `/moi progrès`, **Mes renseignements (crédits)**.
problem-statement-no-hours = Impossible de produire une attestation : pour ces jours, le journal n’a pas même un quart d’heure de séance ou d’apprentissage.
problem-statement-code = Un code compte 12 lettres et chiffres, comme ABCD-EFGH-JKLM.
problem-statement-person-or-code = Choisissez une personne à qui remettre une attestation, ou donnez un code à vérifier : l’un des deux.
problem-period-backwards = Le premier jour vient après le dernier.
