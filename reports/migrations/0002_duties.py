"""Who answers for an entry and until when."""

# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]

    operations = [
        migrations.AddField("entry", "assigned", models.BooleanField(default=False)),
        migrations.AddField("entry", "deadline", models.DateField(null=True)),
        migrations.AddField("entry", "until", models.DateField(null=True)),
        migrations.AddField("entry", "legacy", models.BooleanField(default=False)),
    ]
