"""Since when articles are known, how far the lists were read, and what was published."""

# ruff: noqa: RUF012
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_duties")]

    operations = [
        migrations.CreateModel(
            name="Article",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("address", models.TextField()),
                ("title", models.TextField()),
                ("seen", models.DateField()),
                ("absent", models.DateField(null=True)),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="articles", to="ledger.site"
                    ),
                ),
            ],
            options={
                "constraints": (models.UniqueConstraint(fields=("site", "address"), name="one_article_an_address"),),
            },
        ),
        migrations.AddField("run", "listed", models.DateField(null=True)),
        migrations.AddField("run", "reach", models.JSONField(default=dict)),
        migrations.AddField("run", "publication", models.JSONField(default=dict)),
    ]
