"""Files judged before they are published, by the rules that judge pages."""
