"""`zicha` with AutoThrottle off, everything else as shipped: how much of the time is politeness.

No profile key turns AutoThrottle off, on purpose. The patch stands at module level, because the crawl's own process
is started by spawn and imports this module again before it works.
"""

import crawler.fetching.settings

crawler.fetching.settings.AUTOTHROTTLE_ENABLED = False

if __name__ == "__main__":
    from crawler.__main__ import main

    main()
