"""Every query. A repository takes the session first and the server (guild) it is for."""
