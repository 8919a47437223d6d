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
problem-register-name = Écrivez votre nom légal sur une ligne, avec au moins une lettre et au plus { $most } caractères. Rien n’a été gardé.
problem-register-college = Écrivez le nom de votre ordre ou organisme professionnel sur une ligne, en { $most } caractères au plus. Rien n’a été gardé.
problem-register-licence = Écrivez votre numéro de permis avec des lettres de A à Z, des chiffres, des espaces, des points, des tirets ou des barres obliques, en { $most } caractères au plus. Rien n’a été gardé.
problem-register-email = Cela ne ressemble pas à une adresse de courriel. Écrivez-la comme nom@exemple.org, ou laissez le champ vide. Rien n’a été gardé.
problem-register-no-consent = Vos renseignements ne sont gardés que si vous acceptez l’avis sur les heures : `/moi retirer`, **Au sujet des heures**. Rien n’a été gardé.

## L’organisme d’agrément

problem-accreditor-name = Nommez le programme et son organisme d’agrément, en { $most } caractères au plus pour chacun. Rien n’a été changé.
problem-accreditor-activity = Écrivez le numéro de l’activité sur une ligne, en { $most } caractères au plus, ou laissez le champ vide. Rien n’a été changé.
problem-accreditor-rate = Écrivez les crédits pour une heure comme un nombre plus grand que 0 et d’au plus 10, par exemple 1 ou 1,5. Rien n’a été changé.
