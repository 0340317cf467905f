"""The ledger's reasoning needs no database."""

import subprocess
import sys


def test_merging_knows_no_django(root):
    code = "import sys, reports.ledger.merge, reports.ledger.decide; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
