# Les séances en direct, pour la coordination : planifier, présences, listes de présences. Les noms d’une liste ne sont montrés qu’à la personne qui l’a envoyée.

session-label = { $day }, { $time } ({ $minutes } min)
session-event = Séance ECHO
session-event-about = Séance ECHO : { $title }
session-event-place = Par vidéo; la coordination a le lien
session-planned = { $count ->
        [one] ## La séance est planifiée
       *[other] ## { $count } séances sont planifiées
    }
session-without-event = { $count ->
        [one] Pour une séance, je n’ai pas pu créer l’événement Discord. Accordez-moi **Gérer les événements** dans Paramètres du serveur, Rôles, ou créez l’événement à la main; la séance elle-même est planifiée.
       *[other] Pour { $count } séances, je n’ai pas pu créer l’événement Discord. Accordez-moi **Gérer les événements** dans Paramètres du serveur, Rôles, ou créez les événements à la main; les séances elles-mêmes sont planifiées.
    }
session-planned-next = -# Après une séance par vidéo, `/séance importer` prend la liste des présences. Dans le salon vocal **ECHO session**, je note les présences sans aide.
session-cancel =
    ## Annuler la séance du { $session }?
    Son événement Discord disparaît aussi, et aucune présence n’y sera notée. Je n’écris à personne : prévenez les gens qui comptaient y venir, dans un salon qu’ils lisent. Pour déplacer une séance, annulez-la et planifiez-la de nouveau.
session-cancel-following = { $count ->
        [one] Une autre séance de la même série la suit.
       *[other] { $count } autres séances de la même série la suivent.
    }
session-cancelled = { $count ->
        [one] ## La séance est annulée
       *[other] ## { $count } séances sont annulées
    }
session-event-left = { $count ->
        [one] Un événement reste affiché dans Discord : je n’ai pas le droit de le supprimer. Accordez-moi **Gérer les événements** dans Paramètres du serveur, Rôles, ou supprimez-le à la main.
       *[other] { $count } événements restent affichés dans Discord : je n’ai pas le droit de les supprimer. Accordez-moi **Gérer les événements** dans Paramètres du serveur, Rôles, ou supprimez-les à la main.
    }
session-cancelled-next = -# On ne peut pas revenir en arrière. `/séance planifier` en planifie une autre, même à la même heure.
button-session-cancel = { $count ->
        [one] L’annuler
       *[other] En annuler une, ou toutes
    }
button-session-cancel-one = Annuler cette séance
button-session-cancel-following = { $count ->
        [one] L’annuler, et celle qui suit
       *[other] L’annuler, et les { $count } qui suivent
    }

## Présences

attendance-heading =
    ## { $session }
    { $count ->
        [one] { $count } personne sur la liste
       *[other] { $count } personnes sur la liste
    }, dont { $attended } avec une présence suffisante ({ $percent } % ou plus des minutes prévues)
attendance-nobody = Aucune présence n’est connue encore. `/séance importer` prend une liste; `/séance corriger` fixe les minutes d’une personne.
attendance-minutes = { $minutes } min
attendance-minutes-between = { $minutes } min (jusqu’à { $most } : je n’ai pas pu voir tout le temps)
attendance-yes = présence suffisante
attendance-no = pas assez longtemps
attendance-nameless = { $count ->
        [one] Une autre personne, qui n’a consenti à aucun avis, était présente : elle compte sans nom.
       *[other] { $count } autres personnes, qui n’ont consenti à aucun avis, étaient présentes : elles comptent sans nom.
    }
attendance-audited = -# Cette consultation est consignée.
attendance-adjusted = ## { $person } : { $minutes } min (avant : { $before })
attendance-counts = La présence est suffisante. La correction figure au journal avec votre pseudonyme et la raison; une liste importée plus tard n’y change rien.
attendance-does-not-count = La présence n’est pas assez longue pour compter. La correction figure au journal avec votre pseudonyme et la raison; une liste importée plus tard n’y change rien.
adjust-by-telephone = a participé par téléphone
adjust-shared-device = partageait un appareil
adjust-connection = a perdu la connexion
adjust-not-listed = ne figurait pas sur la liste
adjust-mistake = erreur dans la liste
adjust-import-undone = importation annulée
button-attendance = Présences
button-import-undo = Annuler la dernière importation

## Listes de présences

import-ask-name = ## Quelle colonne contient les noms?
    Aucun en-tête de cette liste ne le dit. Choisissez la colonne; un exemple de son contenu figure sous chacune.
import-ask-minutes = ## Quelle colonne contient les minutes?
    Je n’ai trouvé ni heure d’arrivée ni heure de départ. Choisissez la colonne des minutes de chaque personne.
import-choose-column = Choisir une colonne
import-ask-who =
    ## Qui est « { $name } »?
    { $minutes } min. Ce nom n’est exactement celui de personne ici; ces personnes s’en approchent. { $count ->
        [one] C’est le dernier nom à confirmer.
       *[other] { $count } noms à confirmer.
    }
import-choose-who = Choisir une personne
import-nobody = Aucune de ces personnes
import-preview =
    ## { $session } : rien n’est encore inscrit
    Reconnues : { $count }. Non reconnues : { $unknown }.
import-elsewhere = **Aucune heure de cette liste ne tombe pendant la séance.** Est-ce la liste d’une autre séance, ou un autre fuseau horaire?
import-line-attended = ✓ { $person } · { $minutes } min
import-line-short = – { $person } · { $minutes } min, pas assez longtemps
import-line-unknown = ? { $name } · { $minutes } min, personne non reconnue
import-nobody-found = Personne du programme n’était là.
import-unreadable = { $count ->
        [one] Une ligne ne dit rien que je puisse lire.
       *[other] { $count } lignes ne disent rien que je puisse lire.
    }
import-unknown-how = Les personnes non reconnues ne sont inscrites nulle part. Si l’une d’elles est membre sous un autre nom, utilisez ensuite `/séance corriger`.
import-not-yet = -# Les heures sont lues dans le fuseau { $zone }; choisissez-en un autre ci-dessous s’il n’est pas le bon. Les corrections faites à la main restent, et les minutes de personne ne diminuent. Le fichier n’est gardé nulle part; cette page fonctionne 15 minutes.
import-choose-zone = Un autre fuseau horaire
import-done = { $count ->
        [0] ## Il n’y avait rien à changer
        [one] ## Inscrit : 1 personne
       *[other] ## Inscrit : { $count } personnes
    }
import-kept = { $count ->
        [one] Pour une personne, rien ne change : corrigée à la main, ou déjà connue comme présente aussi longtemps.
       *[other] Pour { $count } personnes, rien ne change : corrigées à la main, ou déjà connues comme présentes aussi longtemps.
    }
import-repeat = ## Cette liste est déjà inscrite
    Rien n’a été changé.
import-dropped = La liste est oubliée. Rien n’a été inscrit.
button-import-commit = Inscrire
button-import-drop = Oublier la liste
attendance-exported = { $count ->
    [one] Une ligne.
   *[other] { $count } lignes.
} Le fichier contient des noms : gardez-le à l’intérieur du programme. Cette exportation figure au registre.
