"""The first tables: sites, runs, entries, their places and their history."""

# ruff: noqa: RUF012
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveIntegerField()),
                ("sequence", models.PositiveIntegerField()),
                ("fingerprint", models.TextField()),
                ("rule", models.TextField()),
                ("family", models.TextField()),
                ("subject", models.TextField()),
                ("severity", models.PositiveSmallIntegerField()),
                ("row", models.TextField()),
                ("rule_digest", models.TextField()),
                ("row_digest", models.TextField()),
                ("evidence_digest", models.TextField()),
                ("decided_on", models.TextField()),
                ("state", models.TextField()),
                ("url", models.TextField()),
                ("title", models.TextField()),
                ("message", models.TextField()),
                ("suggestion", models.TextField()),
                ("basis", models.TextField()),
                ("excerpt", models.JSONField(null=True)),
                ("evidence", models.TextField()),
                ("needs_review", models.BooleanField()),
                ("unit", models.TextField()),
                ("first_seen", models.DateField()),
                ("last_seen", models.DateField()),
                ("first_run", models.TextField()),
                ("last_run", models.TextField()),
                ("last_judged", models.TextField()),
                ("relapses", models.PositiveIntegerField()),
                ("reason", models.TextField()),
                ("note", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Site",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.TextField(unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page", models.TextField()),
                ("text", models.TextField()),
                ("gone_since", models.DateTimeField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="places", to="ledger.entry"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("folder", models.TextField()),
                ("start", models.TextField()),
                ("name", models.TextField()),
                ("started", models.DateTimeField()),
                ("finished", models.DateTimeField()),
                ("status", models.TextField()),
                ("coverage", models.JSONField(default=dict)),
                ("tool", models.TextField()),
                ("ruleset", models.TextField()),
                ("notes", models.JSONField(default=list)),
                ("failures", models.JSONField(default=list)),
                ("columns", models.JSONField(default=list)),
                ("figures", models.JSONField(default=dict)),
                ("summary", models.JSONField(default=list)),
                ("judged", models.JSONField(default=list)),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="runs", to="ledger.site"
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="entry",
            name="site",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="ledger.site"
            ),
        ),
        migrations.CreateModel(
            name="Transition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                ("who", models.TextField()),
                ("before", models.TextField()),
                ("after", models.TextField()),
                ("why", models.TextField()),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transitions", to="ledger.entry"
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="transitions", to="ledger.run"
                    ),
                ),
            ],
        ),
        migrations.AddConstraint(
            model_name="run",
            constraint=models.UniqueConstraint(fields=("site", "folder"), name="one_run_a_folder"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(fields=("site", "fingerprint"), name="one_entry_a_fingerprint"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(fields=("year", "sequence"), name="one_entry_a_number"),
        ),
    ]
