# Le rapport d’évaluation : noms des tableaux, des lignes et des colonnes, notes, méthodes et limites.

report-title = Évaluation : { $server }
report-period = Du { $first } au { $last }, heures de { $zone }
report-cycle = Cycle : { $cycle }
report-made = Produit le { $day }
report-t1 = T1. Participation
report-t2 = T2. Portée et dose
report-t3 = T3. Capsules par semaine
report-t4 = T4. Cas
report-t5 = T5. Qui a répondu à qui
report-t6 = T6. Délai de réponse
report-t7 = T7. Satisfaction
report-t8 = T8. Sentiment d’efficacité avant et après
report-t9 = T9. Ce qui a changé
report-t10 = T10. Parcours et qualité des données
report-flow-line = { $joined } inscriptions → { $eligible } admissibles → { $consented } ont accepté l’évaluation → { $pre } réponses avant → { $post } réponses après → { $pairs } paires appariées
report-contents = Tableaux
report-methods = Méthodes
report-limits = Limites
report-chart = Figure du tableau { $table }
report-hidden = –
report-hidden-meaning = Un tiret remplace un nombre de 1 à 5, ou un nombre qui permettrait d’en déduire un. Les cellules vides n’ont rien à compter.
report-empty = aucun
report-share = { $n } sur { $of } ({ $percent } %)
report-mean = { $mean } ± { $sd } (n = { $n })
report-median = { $median } [{ $low }; { $high }] (n = { $n })
report-interval = { $value } (95 % : { $low } à { $high }; n = { $n })
report-p-small = < 0,001
report-over-percent = plus de { $percent } %

report-methods-text = Seules les personnes qui ont accepté l’évaluation du programme sont distinguées; toutes les autres comptent sans identité, ou pas du tout. L’équipe du centre et les robots ne sont pas des apprenants. Chaque pourcentage est accompagné de son dénominateur. Le sentiment d’efficacité est la moyenne des énoncés répondus de l’instrument du programme (1 à 7), avant et après le cycle, en paires appariées seulement : différence moyenne et son intervalle à 95 %, test t apparié bilatéral, et dz de Cohen (différence moyenne divisée par l’écart type des différences). Quartiles par interpolation linéaire. Satisfait veut dire 4 ou 5 sur 5 (moyenne des énoncés répondus). Les tranches de dose sont celles de Katzman 2019 (doi 10.1007/s11606-018-4710-5); le regroupement des professions, et les prescripteurs (médecine, pratique infirmière avancée, adjoints au médecin), ceux de Furlan 2019 (doi 10.1177/1357633X18782090). Les nombres de personnes ou de cas de 1 à 5 ne sont pas montrés, ni ceux qui permettraient, dans ce rapport, d’en situer un sous six.
report-limits-text = Il n’y a pas de groupe de comparaison : un changement ne peut pas être attribué au seul programme. Les réponses sont autodéclarées, et les personnes qui répondent peuvent différer des autres; les taux de réponse sont au tableau T10. Ouvrir une capsule n’est pas l’apprendre. Les délais comptent toutes les heures, nuits et fins de semaine comprises, alors que les services eConsult parlent en jours. La suppression protège à l’intérieur d’un rapport : en soustrayant des rapports de périodes qui se chevauchent, on pourrait apprendre de petits nombres; publiez donc un rapport par cycle.

report-column-n-percent = n sur N (%)
report-column-value = Valeur
report-column-week = Publiée
report-column-opened = Ouverte
report-column-completed = Lue
report-column-quiz = Bonnes réponses
report-column-useful = Jugée utile
report-column-all = Ensemble
report-column-satisfied = Satisfaction
report-column-answered = Avec réponse
report-column-median-hours = Heures, médiane [quartiles]
report-column-24h = En 24 h
report-column-48h = En 48 h
report-column-7d = En 7 jours
report-column-pairs = Paires
report-column-pre = Avant
report-column-post = Après
report-column-difference = Différence moyenne
report-column-p = p
report-column-dz = dz

report-all-participants = Personnes qui ont accepté
report-all-cases = Cas
report-all-pairs = Toutes les paires
report-all-answers = Réponses aux questionnaires
report-missing = non indiqué
report-by-roll-up = Groupe de professions
report-by-prescriber = Droit de prescrire
report-by-profession = Profession
report-by-region = Région
report-by-rurality = Milieu
report-by-setting = Lieu de pratique
report-by-years-in-practice = Années de pratique
report-reach = Portée
report-reached = A fait quelque chose
report-acts = Actes au journal
report-hours = Heures d’apprentissage au journal
report-active-late = Actif dans le dernier tiers
report-presenters = A posé un cas
report-presenters-again = Dont plus d’un
report-dose-sessions = Séances en direct suivies
report-dose-didactics = Capsules lues
report-mean-sessions = Séances, moyenne ± É.-T.
report-median-sessions = Séances, médiane [quartiles]
report-mean-didactics = Capsules, moyenne ± É.-T.
report-median-didactics = Capsules, médiane [quartiles]
report-by-asker = Posés par
report-by-topic = Thème
report-by-dose = Dose d’opioïdes du cas
report-opioid-involved = Un opioïde est en cause
report-breadth = Professions par cas répondu
report-median-professions = Professions, médiane [quartiles]
report-many-professions = Trois professions ou plus
report-matrix = Recommandations, selon qui a posé et qui a répondu
report-asked-by = Posé par : { $group ->
    [physician] médecine
    [nurse_practitioner] pratique infirmière avancée, adjoints au médecin
    [pharmacist] pharmacie
   *[allied] professions paramédicales et autres
}
report-answered-by = { $group ->
    [physician] Médecine
    [nurse_practitioner] Pratique infirmière avancée, adjoints au médecin
    [pharmacist] Pharmacie
   *[allied] Professions paramédicales et autres
}
report-by-family = Familles de recommandations
report-here = Ici
report-elsewhere = Publié par des services eConsult
report-time-any = Première réponse, de quiconque
report-time-hub = Première réponse du centre
report-time-all = Toutes les professions demandées
report-econsult-pain = eConsult en douleur chronique (Liddy 2016)
report-econsult-base = Champlain BASE (Liddy 2018)
report-econsult-addiction = eConsult en dépendances (2025)
report-by-about = À propos de
report-by-presenter = À propos du cycle, selon qu’un cas a été posé
report-presenter-yes = A posé un cas
report-presenter-no = N’en a posé aucun
report-by-dose-of-sessions = À propos du cycle, selon les séances suivies
report-pairs-by-prescriber = Selon le droit de prescrire
report-pairs-by-dose = Selon les séances suivies
report-outcomes = Bilan : ce que le cas a apporté
report-referrals = Bilan : l’orientation
report-done-after = Mise en œuvre, demandée après { $days } jours
report-case-barriers = Pourquoi non, ou en partie
report-commitments = Engagements à changer
report-barriers = Obstacles à la participation
report-involved = Professions mises à contribution depuis
report-flow = Parcours
report-flow-joined = Inscriptions
report-flow-eligible = Membres actuels, hors équipe du centre
report-flow-consented = Ont accepté l’évaluation
report-flow-pre = Ont répondu avant
report-flow-post = Ont répondu après
report-flow-pairs = Paires appariées, parmi les réponses avant
report-missing-answers = Non indiqué au profil
report-response-rates = Taux de réponse
report-records = Inscriptions au journal
report-acts-without-person = Actes sans personne
report-adjusted = Corrigés par la coordination
report-withdrawn = Accords retirés
report-hidden-cells = Cellules non montrées

report-note-self-reported = Profession, région, milieu, lieu et années sont autodéclarés.
report-note-dose = Tranches de séances et de capsules : aucune, 1 à 3, 4 à 19, 20 ou plus.
report-note-late = Le dernier tiers de la période : quatre semaines sur douze.
report-note-opened = Ouverte et lue : parmi toutes les personnes qui ont accepté; une ouverture ne compte jamais comme un apprentissage.
report-note-quiz = Bonnes réponses parmi toutes les premières réponses, trois questions par capsule.
report-note-topics = Un cas a jusqu’à trois thèmes : leur somme dépasse le nombre de cas.
report-note-matrix = Chaque recommandation compte une fois.
report-note-clock = Heures depuis la question, nuits et fins de semaine comprises.
report-note-econsult = Chiffres publiés : doi 10.1093/pm/pnw038 (médiane de 1,9 jour), Ann Fam Med 2018;16:120 (médiane de 21 h), doi 10.46747/cfp.7105e82.
report-note-satisfied = 4 ou 5 sur 5. Après une capsule : son utilité; après un cas : sa valeur pour la personne qui l’a posé.
report-note-pairs = Seulement les personnes qui ont répondu avant et après.
report-note-dz = dz : différence moyenne divisée par l’écart type des différences.
report-note-close-out = Cas fermés dont l’auteur a accepté; codes d’après BMC Psychiatry 2018 (doi 10.1186/s12888-018-1701-3).
report-note-barriers = Plusieurs obstacles peuvent être nommés.
report-note-suppression = Chaque ligne du parcours se rapporte à la précédente; les paires, aux réponses avant.

report-group-physician = Médecine
report-group-nurse-practitioner = Pratique infirmière avancée, adjoints au médecin
report-group-pharmacist = Pharmacie
report-group-allied = Professions paramédicales et autres
report-prescriber-prescriber = Prescripteurs
report-prescriber-other = Autres
report-dose-band-0 = aucune
report-dose-band-1-3 = 1 à 3
report-dose-band-4-19 = 4 à 19
report-dose-band-20-plus = 20 ou plus
report-about-session = Séances en direct
report-about-didactic = Capsules
report-about-case = Cas
report-about-cycle = Le cycle

report-sheet-text = Texte
report-sheet-names = Dictionnaire
report-number-n = Nombre de personnes, de cas ou de réponses
report-number-of = Sur combien
report-number-percent = n pour cent de N
report-number-value = Un nombre qui ne porte pas sur des personnes, ou une estimation
report-number-mean = Moyenne
report-number-sd = Écart type d’un échantillon
report-number-median = Médiane
report-number-low = Premier quartile, ou borne inférieure de l’intervalle à 95 %
report-number-high = Troisième quartile, ou borne supérieure de l’intervalle à 95 %
report-number-p = Valeur p, bilatérale
report-between = Différence entre les groupes
report-between-prescribers = Gain des prescripteurs comparé aux autres (test de Welch)
report-note-between = Entre les groupes : valeur p bilatérale du test de Welch sur les différences.

report-point-joining = à l’inscription
report-point-pre = avant
report-point-post = après
report-point-session = après une séance
report-point-cycle = à la fin

report-progress = Tout est lu. Les fichiers s’écrivent : { $done } sur { $formats }.
report-given = Le rapport est produit, au sujet de { $learners ->
    [one] { $learners } personne qui a accepté
   *[other] { $learners } personnes qui ont accepté
}. Cellules non montrées : { $hidden }. La page s’ouvre dans un navigateur; le classeur a une feuille par tableau; l’archive contient CSV et JSON. Le contenu peut être publié; sa production figure au registre.

rows-record-id = Un numéro propre à cette exportation
rows-profession = Profession
rows-region = Région
rows-rurality = Milieu
rows-setting = Lieu de pratique
rows-years-in-practice = Années de pratique
rows-sessions-band = Séances en direct suivies, par tranches
rows-sessions = Séances en direct suivies
rows-didactics = Capsules lues
rows-cases = Cas posés
rows-hours = Heures au journal
rows-quiz-answers = Questions répondues
rows-quiz-right = Dont bonnes réponses
rows-active-late = Actif dans le dernier tiers de la période
rows-efficacy-pre = Sentiment d’efficacité moyen avant, pour qui a répondu deux fois
rows-efficacy-post = Sentiment d’efficacité moyen après, pour qui a répondu deux fois
rows-method =
    Lignes des personnes qui ont accepté : { $kind ->
        [research] la recherche
       *[evaluation] l’évaluation du programme
    }. Lignes : { $count }.
    Profession, région, milieu, lieu et années ont été généralisés, de la même façon pour toutes les lignes, jusqu’à ce que chaque combinaison des cinq soit partagée par au moins { $fewest } personnes (k-anonymat, recodage global). Ni noms, ni comptes, ni pseudonymes, ni textes, ni dates; l’ordre est aléatoire.
rows-step = { $field } : { $step ->
    [0] tel quel
   *[other] généralisé { $step } fois
}
rows-loss = Sur { $count } lignes, les cinq champs sont retenus dans { $withheld }, leur combinaison étant encore rare. Le plus petit groupe compte { $smallest } personnes.
rows-limit = Les nombres de séances, de capsules et de cas sont exacts : qui les connaît d’une personne peut trouver sa ligne et apprendre le reste. Ne remettez ces lignes qu’à des personnes liées par le protocole.
rows-given = { $count ->
    [0] Personne n’a accepté; il n’y a donc aucune ligne.
    [one] Une ligne.
   *[other] { $count } lignes.
} Le fichier `method.txt` dit ce qui a été généralisé et retenu. Cette exportation figure au registre.
