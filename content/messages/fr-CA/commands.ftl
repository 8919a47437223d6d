# Noms et descriptions des commandes et de leurs options. Les noms anglais sont fixes et figurent dans le code;
# les noms français sont enregistrés à côté. Discord permet 32 caractères pour un nom et 100 pour une description.

## Noms

command-setup = configurer
command-space = espace
command-settings = paramètres
command-check = vérifier
command-join = inscription
command-roster = membres
command-invite = inviter
command-pending = en-attente
command-case = cas
command-ask = poser
command-list = liste
command-withdraw = retirer
command-hub = centre
command-queue = file
command-profile = profil
command-away = absence
command-didactic = capsule
command-next = récente
command-preview = aperçu
command-review = révision
command-participation = participation
command-log = journal
command-export = exporter
command-me = moi
command-progress = progrès
command-data = données
command-erase = effacer
command-ask-the-hub = Demander au centre
command-record-as-recommendation = Noter comme recommandation

## Ce qu’elles font

command-setup-what = Préparer ce serveur pour le programme
command-space-what = Créer ou retrouver les salons et les rôles, et dire ce qui manque
command-settings-what = Voir ou changer la langue, le fuseau horaire, le jour et l’heure, les options
command-check-what = Énumérer ce qui ne va pas et montrer les paramètres du serveur
command-join-what = S’inscrire au programme avec un code, ou en s’adressant à la coordination
command-roster-what = Inviter et admettre des membres
command-invite-what = Créer des codes d’invitation à distribuer
command-pending-what = Voir qui attend d’être admis
command-case-what = Consulter le centre au sujet d’un cas dépersonnalisé
command-ask-what = Ouvrir le formulaire d’une question de cas
command-list-what = Voir vos propres cas et où ils en sont
command-withdraw-what = Retirer une de vos questions
command-hub-what = Pour les spécialistes : la file, votre profil, vos absences
command-queue-what = Voir les cas en attente au centre, du plus ancien au plus récent
command-profile-what = Indiquer profession, thèmes, nombre de cas, langues, heures et conflits
command-away-what = Ne recevoir aucune offre jusqu’à une date; sans date : retour immédiat
command-didactic-what = Courtes capsules sur la douleur et les opioïdes
command-next-what = Lire la dernière capsule publiée ici
command-preview-what = Voir une capsule comme elle serait publiée
command-review-what = Lire une capsule et faire signer ce texte par une personne clinicienne
command-participation-what = Le journal de participation, pour la coordination
command-log-what = Parcourir le journal; chaque consultation est consignée
command-export-what = Exporter le journal en CSV : pseudonymes et semaines, sans noms
command-me-what = Ce qui est gardé à votre sujet, et comment l’arrêter ou l’effacer
command-progress-what = Voir vos heures par type, vos cas et vos lectures
command-data-what = Recevoir tout ce qui est gardé à votre sujet : une page et un fichier
command-me-withdraw-what = Arrêter la consignation sous votre pseudonyme; garder ou retirer le passé
command-erase-what = Être oublié : voir d’abord ce qui se passe, puis confirmer

## Leurs options

option-language = Langue des publications du serveur
option-timezone = Fuseau horaire, par exemple America/Toronto
option-didactic-day = Jour de la capsule hebdomadaire
option-didactic-time = Heure locale de la capsule hebdomadaire, par exemple 12:30
option-typed-questions = Permettre les questions tapées dans le salon (Discord les reçoit avant ma vérification)
option-screening-audited = Le jour où vos propres gens ont vérifié le filtre pour la dernière fois, p. ex. 2026-11-23
option-review = Qui cherche les identifiants avant que les membres voient un cas
option-code = Votre code d’invitation, si vous en avez un
option-how-many = Nombre de codes (chacun sert une fois)
option-case = Lequel de vos cas
option-didactic = Quelle capsule
option-didactic-language = Sa langue; celle du serveur si ce champ est vide
option-person = Cette personne seulement
option-until = Le jour de votre retour, p. ex. 2026-12-07; vide : retour immédiat
option-away-person = Pour la coordination : qui est en absence, si ce n’est pas vous
option-act = Ce type seulement
option-first-day = À partir de ce jour, par exemple 2026-11-23
option-last-day = Jusqu’à ce jour inclus, par exemple 2026-11-30
option-opens = Début de la journée du centre, p. ex. 9:00
option-closes = Fin de la journée du centre, p. ex. 17:00
option-accept-days = Jours ouvrables pour accepter un cas
option-first-answer-days = Jours ouvrables jusqu’à la première recommandation
option-all-answers-days = Jours ouvrables jusqu’à la réponse de chaque profession
command-board = tableau
command-board-what = Voir les cas ouverts : qui doit quoi, et pour quand
command-status = état
command-status-what = Voir où en est l’un de vos cas
command-audit = registre
command-audit-what = Qui a fait quoi ici : consultations, exportations, interventions, purges, réglages
option-audited = Un seul type d’entrée
command-incident = incident
command-incident-what = Purger un cas partout, avec un dossier d’incident; sans cas, les dossiers
option-incident-case = Numéro du cas, p. ex. C-2026-0042
command-schedule = calendrier
command-schedule-what = Le calendrier : ce qui a paru, ce qui vient, ce qui doit être signé avant
command-post = publier
command-post-what = Publier une capsule maintenant, après l’avoir vue
command-skip = sauter
command-skip-what = Ne rien publier une semaine; les thèmes avancent d’une semaine
command-move = déplacer
command-move-what = Publier la capsule d’une semaine un autre jour ou à une autre heure
command-pause = pause
command-pause-what = Arrêter les capsules hebdomadaires jusqu’à la reprise
command-resume = reprendre
command-resume-what = Reprendre les capsules hebdomadaires là où elles s’étaient arrêtées
option-didactic-or-next = Quelle capsule; la prochaine du cycle si ce champ est vide
option-week = Quelle semaine; choisissez-la, ou écrivez un de ses jours, p. ex. 2026-12-24
option-move-day = Le jour de la publication, p. ex. 2026-12-22
option-move-time = L’heure locale de la publication, p. ex. 12 h 30
