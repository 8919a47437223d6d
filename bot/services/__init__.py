"""Use cases: session first, small result out. They never commit and never import discord."""
