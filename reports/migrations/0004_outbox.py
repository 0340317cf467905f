"""Mails are written down with what they tell of, and sent afterwards."""

# ruff: noqa: RUF012
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_articles")]

    operations = [
        migrations.CreateModel(
            name="Mail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.TextField(unique=True)),
                ("channel", models.TextField()),
                ("site", models.TextField()),
                ("run", models.TextField()),
                ("unit", models.TextField()),
                ("message_id", models.TextField(unique=True)),
                ("created", models.DateTimeField()),
                ("subject", models.TextField()),
                ("text", models.TextField()),
                ("html", models.TextField()),
                ("to", models.JSONField(default=list)),
                ("waiting", models.JSONField(default=list)),
                ("refused", models.JSONField(default=dict)),
                ("state", models.TextField(db_index=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("doubts", models.PositiveIntegerField(default=0)),
                ("under_way", models.BooleanField(default=False)),
                ("bare", models.BooleanField(default=False)),
                ("due", models.DateTimeField()),
                ("sent", models.DateTimeField(null=True)),
                ("trouble", models.TextField(default="")),
            ],
        ),
    ]
