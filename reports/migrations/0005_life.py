"""What is only suspected, and by what an entry is known again when its page moves."""

# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_outbox")]

    operations = [
        migrations.AddField("entry", "suspected", models.PositiveIntegerField(default=0)),
        migrations.AddField("entry", "signatures", models.JSONField(default=dict)),
    ]
