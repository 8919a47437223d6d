"""The programme's evaluation, T1 to T10: what is counted, over which denominator, and what is too small to show.

Everything here is arithmetic on facts that were read elsewhere. Layouts follow the published evaluations (Furlan
2019, doi 10.1177/1357633X18782090; Moore's levels); statistics that need a distribution are handed in.
"""
