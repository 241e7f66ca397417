"""From a document to its mentions: text, quotations, times, quantities, names and events."""
