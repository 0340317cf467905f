"""The ledger's tables. Import after `reports.settings.configure()`."""

from reports.models.article import Article
from reports.models.entry import Entry
from reports.models.mail import Mail
from reports.models.place import Place
from reports.models.run import Run
from reports.models.site import Site
from reports.models.transition import Transition

__all__ = ["Article", "Entry", "Mail", "Place", "Run", "Site", "Transition"]
