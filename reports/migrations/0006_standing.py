"""What a run judged, rule by rule."""

# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0005_life")]

    operations = [
        migrations.AddField("run", "standing", models.JSONField(default=dict)),
    ]
