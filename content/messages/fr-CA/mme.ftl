# Équivalents de morphine : `/équivalents-morphine`. Les faits viennent de la table des CDC de 2022 et de la table canadienne
# de 2010; on ne change un nombre ici qu’avec sa source en main (bot/rules/opioids.py).

## La commande

command-mme = équivalents-morphine
command-mme-what = Équivalents de morphine par jour, avec les mises en garde; jamais une conversion

## Le formulaire

form-mme-title = Équivalents de morphine par jour
form-mme-next = Opioïde { $place } (au plus { $most })
form-mme-drug = Opioïde
form-mme-drug-hint = Par voie orale, ou fentanyl en timbre. Pour tout autre cas, choisissez la dernière ligne.
form-mme-dose = Dose de chaque prise
form-mme-dose-hint = Par exemple 5 ou 2,5 : mg de l’opioïde seul. Pour un timbre : mcg par heure.
form-mme-times = Prises par jour
form-mme-times-hint = Par exemple 4. Toutes les 12 heures : 2. Laissez vide pour un timbre.

mme-drug-buprenorphine = buprénorphine
mme-drug-codeine = codéine
mme-drug-fentanyl-patch = fentanyl en timbre (mcg/h)
mme-drug-hydrocodone = hydrocodone
mme-drug-hydromorphone = hydromorphone
mme-drug-methadone = méthadone
mme-drug-morphine = morphine
mme-drug-oxycodone = oxycodone
mme-drug-oxymorphone = oxymorphone
mme-drug-tapentadol = tapentadol
mme-drug-tramadol = tramadol
mme-drug-other = autre opioïde, ou autre voie

## La page

mme-number = { NUMBER($number, maximumFractionDigits: 4) }
mme-total = ### { $mme } mg d’équivalents de morphine par jour
mme-total-methadone =
    ### { $mme } mg d’équivalents de morphine par jour, méthadone comprise
    -# Selon le facteur des CDC pour la méthadone : voyez la mise en garde ci-dessous.
mme-share = { $drug } : { $dose } mg × { $times } par jour × { $factor } = **{ $mme }**
mme-share-patch = { $drug } : { $dose } mcg/h × { $factor } = **{ $mme }**
mme-band = Dans les détails d’une question de cas : **{ $band }**. Les seuils de 50 et de 90 viennent des lignes directrices canadiennes de 2017 (CMAJ 2017;189:E659-66); les facteurs employés ici sont ceux des CDC.
mme-no-band = Un total qui comprend de la méthadone ne se compare pas aux seuils de 50 et de 90 mg des lignes directrices canadiennes de 2017 (CMAJ 2017;189:E659-66). Dans les détails d’une question de cas, choisissez **inconnue** et donnez les doses dans l’histoire.
mme-no-total = ### Aucun total
mme-given = -# Indiqués : { $drugs }
mme-no-total-why = Un seul opioïde impossible à calculer annule tout le total. La somme des autres serait trop basse et semblerait complète.
mme-void-partial-agonist = **{ $drug }** : la table { $version } ne donne pas de facteur. C’est un agoniste partiel à effet plafond, écarté volontairement.
mme-void-not-in-table = **{ $drug }** : la table { $version } ne donne pas de facteur que je puisse employer. Je calcule ceux de la table pris par voie orale, et le fentanyl en timbre.
mme-cautions = **Avant de vous servir de cette page**
mme-caution-estimate = Les équivalents de morphine sont des estimations. Ce n’est pas une dose.
mme-caution-no-replacement-dose = Ne vous en servez jamais pour choisir la dose d’un opioïde de remplacement : un nouvel opioïde se donne à une dose nettement plus basse.
mme-caution-no-oud-decision = Ils ne servent pas aux décisions de traitement d’un trouble lié à l’usage d’opioïdes.
mme-caution-methadone = **Méthadone** : sa demi-vie est longue et variable. Son effet sur la respiration culmine plus tard que le soulagement de la douleur et dure plus longtemps. La table canadienne de 2010 (McMaster, annexe B-8) juge que son équivalence n’est pas établie de façon fiable.
mme-caution-fentanyl-patch = **Fentanyl en timbre** : il se compte en mcg/h, pas en mg. La chaleur influe sur l’absorption. La table canadienne de 2010 (McMaster, annexe B-8) donne un intervalle (25 mcg/h : de 60 à 134 mg de morphine); la catégorie peut donc y être plus élevée.
mme-caution-tapentadol = **Tapentadol** : il agit aussi sur le recaptage de la noradrénaline. On ne connaît pas le lien entre sa dose et la surdose.
mme-caution-tramadol = **Tramadol** : il agit aussi sur le recaptage de la noradrénaline et de la sérotonine. On ne connaît pas le lien entre sa dose et la surdose. La table canadienne de 2010 (McMaster, annexe B-8) juge que son équivalence n’est pas établie de façon fiable.
mme-source = -# Facteurs : { $version }, [{ $source }]({ $url }). À visée éducative, pas un avis sur une personne. Je ne garde rien de ce que vous avez tapé.
button-mme-add = Ajouter un opioïde
button-mme-change = Modifier le dernier
button-mme-new = Recommencer
button-mme-use = Prendre cette tranche
button-mme-back = Retour aux précisions

## Ce qui ne peut pas être lu

problem-mme-dose-missing = Il manque la dose. Écrivez ce qui est pris à chaque fois, par exemple 5 ou 2,5.
problem-mme-dose-not-positive = La dose doit être supérieure à zéro. Écrivez ce qui est pris à chaque fois, par exemple 5 ou 2,5.
problem-mme-dose-unreadable = Je n’arrive pas à lire cette dose. Écrivez un seul nombre, par exemple 5 ou 2,5, avec un chiffre avant la virgule. Pour un intervalle, calculez chaque extrémité à part.
problem-mme-dose-ambiguous = Je ne sais pas si ce signe sépare les milliers ou les décimales. Écrivez la dose sans séparer les milliers et avec deux décimales au plus.
problem-mme-dose-huge = Cette dose dépasse { $most } par prise; je la prends pour une faute de frappe. Vérifiez le nombre et l’unité.
problem-mme-unit-mg = Cet opioïde se compte en mg. Convertissez la dose en mg et écrivez seulement le nombre.
problem-mme-unit-patch = Le fentanyl en timbre se compte en mcg par heure, comme indiqué sur le timbre. Écrivez seulement ce nombre.
problem-mme-times-missing = Il manque le nombre de prises par jour. Écrivez un nombre entier; toutes les 12 heures, c’est 2.
problem-mme-times = Écrivez le nombre de prises par jour en nombre entier, de 1 à { $most }; toutes les 6 heures, c’est 4.
problem-mme-times-patch = Un timbre compte une seule fois, peu importe la fréquence des changements : laissez « Prises par jour » vide. Ajoutez séparément chaque timbre porté en même temps.
