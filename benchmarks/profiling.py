"""Where the time goes: cProfile of the crawl's own process and of judging, on a small site of one's own.

`python -m benchmarks.profiling crawl|check [--pages 2000] [--rows 40]`. Times under the profiler are longer than
without it, most of all for many small calls: compare shares, not seconds.
"""

import argparse
import cProfile
import multiprocessing
import pstats
from pathlib import Path
from tempfile import TemporaryDirectory

import benchmarks.unthrottled  # noqa: F401  politeness is no work
from benchmarks.nginx import serving
from benchmarks.site import write_site
from crawler import job as jobs
from crawler.checking import check
from crawler.profile.profile import Profile
from crawler.profile.source import Target
from crawler.spiders.process import crawl_site
from crawler.workspace import Workspace


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("crawl", "check"))
    parser.add_argument("--pages", type=int, default=2_000)
    parser.add_argument("--rows", type=int, default=40)
    parser.add_argument("--port", type=int, default=18991)
    wanted = parser.parse_args()
    profiler = cProfile.Profile()
    with TemporaryDirectory() as folder:
        site, workspace = Path(folder, "site"), Workspace(Path(folder, "data"))
        Path(folder).chmod(0o755)  # the server's worker may be another user
        site.mkdir()
        write_site(site, wanted.pages)
        with serving(site, wanted.port) as start:
            job = jobs.begin(workspace, Target("bench", Profile(start=start, obey_robots=False, trap_budget=100_000)))
            _, there = multiprocessing.Pipe()
            crawling = profiler if wanted.stage == "crawl" else cProfile.Profile()
            crawling.runcall(crawl_site, job.plan, there)
        if wanted.stage == "check":
            profiler.runcall(check, jobs.crawled(job))
    stats = pstats.Stats(profiler)
    for order in ("tottime", "cumulative"):
        stats.sort_stats(order).print_stats(wanted.rows)


if __name__ == "__main__":
    main()
