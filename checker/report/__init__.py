"""What people and programs read: Markdown, terminal text, JSON. Nothing here decides anything."""
