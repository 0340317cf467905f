"""COLLECTS: fetches pages, probes links, keeps evidence; and the commands. The only place that knows Scrapy."""
