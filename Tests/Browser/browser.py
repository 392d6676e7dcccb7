"""A headless Chromium, with what it says on its console and every address it asks for; the base class of the browser tests."""

import atexit
import functools
import json
import os
import shutil
import time
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from portal import Portal, built_portal

DRIVERS = ["chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
PATIENCE_SECONDS = 60
# Of the keys that tests press: the code of the key that Windows gives it, and the text that it types.
KEYS = {"Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, ""), " ": (32, " "), "ArrowUp": (38, ""), "ArrowRight": (39, ""), "ArrowDown": (40, ""),
        "Delete": (46, "")}


def first_found(names: list[str]) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    raise RuntimeError(f"none of {', '.join(names)} is on PATH")


def figure(text: str):
    """Prints a measured figure, which `./vanthu test` repeats at its end; on a line of its own, after the name of the running test."""
    print(f"\nfigure: {text}", flush=True)


class Browser:
    """One window; `close` ends it."""

    def __init__(self, portal: Portal):
        self.portal = portal
        options = webdriver.ChromeOptions()
        options.binary_location = first_found(BROWSERS)
        arguments = ["--headless=new", "--window-size=1280,1000", "--no-first-run"]
        arguments += ["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]
        if os.geteuid() == 0:
            arguments.append("--no-sandbox")  # Chromium refuses its sandbox to root
        for argument in arguments:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(first_found(DRIVERS)), options=options)
        self.driver.set_page_load_timeout(PATIENCE_SECONDS)
        self.driver.set_script_timeout(PATIENCE_SECONDS)
        self.set_width(1280)

    def close(self):
        self.driver.quit()

    def open(self, path: str):
        self.driver.get(self.portal.origin + path)

    def open_kind(self, path: str, origin: str = ""):
        """Opens a page of any kind, here or on another server; the search page with its results."""
        self.driver.get((origin or self.portal.origin) + path)
        if path.startswith("/tim-kiem/"):
            self.wait_for(lambda: self.run('return !!document.querySelector("#tim-muc > li")'), "results")

    @property
    def path(self) -> str:
        """Where the window is, without the origin."""
        return self.driver.current_url.removeprefix(self.portal.origin)

    def run(self, script: str, *arguments):
        return self.driver.execute_script(script, *arguments)

    def command(self, name: str, **parameters):
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def set_width(self, pixels: int):
        self.command("Emulation.setDeviceMetricsOverride", width=pixels, height=900, deviceScaleFactor=1, mobile=False)

    def emulate(self, media: str = "", **features: str):
        """Shows pages as on `media`, with features like `prefers_color_scheme="dark"`; without arguments as usual again."""
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.command("Emulation.setEmulatedMedia", media=media, features=named)

    def allow_script(self, allowed: bool):
        """Whether the pages opened next may run their own script; `run` always can."""
        self.command("Emulation.setScriptExecutionDisabled", value=not allowed)

    def reset(self):
        """As a test expects the window: empty, wide, on screen, with script; what the page before said or kept is forgotten."""
        self.driver.get("about:blank")  # else the page before may still ask for files and say what it lacks
        self.command("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)  # else it hovers where it was last
        self.command("Storage.clearDataForOrigin", origin=self.portal.origin, storageTypes="local_storage")
        self.set_width(1280)
        self.emulate()
        self.allow_script(True)
        self.console_errors()
        self.foreign_requests()

    def press(self, key: str):
        """One stroke of a key, through the browser's own handling of keys."""
        code, text = KEYS.get(key) or (ord(key.upper()), key)
        stroke = {"key": key, "windowsVirtualKeyCode": code}
        self.command("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **stroke)
        self.command("Input.dispatchKeyEvent", type="keyUp", **stroke)

    def type(self, text: str):
        for letter in text:
            self.press(letter)

    def click(self, element):
        """Clicks an element in the middle of the window, where nothing that sticks to an edge covers it."""
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def wait_for(self, condition, what: str):
        """Asks `condition` until it gives something true, and gives that back."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                if result := condition():
                    return result
            except Exception as fault:  # the page may be changing under our hands
                if time.monotonic() > end:
                    raise AssertionError(f"{what}: {fault}") from fault
            if time.monotonic() > end:
                raise AssertionError(f"waited {PATIENCE_SECONDS} s in vain for: {what} (at {self.path})")
            time.sleep(0.03)

    def console_errors(self) -> list[str]:
        """What the console said since the last call, errors only."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]

    def foreign_requests(self) -> list[str]:
        """Addresses outside the portal that were asked for since the last call."""
        foreign = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated"):
                parameters = message["params"]
                address = parameters["request"]["url"] if "request" in parameters else parameters["url"]
                inner = address.startswith((self.portal.origin + "/", "data:", "blob:", "about:", "chrome:"))
                if not inner:
                    foreign.append(address)
        return foreign


@functools.cache
def shared_browser() -> Browser:
    """The one window of a run, on the built portal."""
    portal = Portal(built_portal()).__enter__()
    atexit.register(portal.__exit__)
    browser = Browser(portal)
    atexit.register(browser.close)
    return browser


class BrowserTest(unittest.TestCase):
    """A test with the built portal, served, and the browser that all tests share."""

    @classmethod
    def setUpClass(cls):
        cls.browser = shared_browser()
        cls.portal = cls.browser.portal
        cls.browser.reset()

    def setUp(self):
        self.browser.reset()

    def inject(self, source: str):
        """Runs a script before those of every page opened from now on, until the end of the test."""
        script = self.browser.command("Page.addScriptToEvaluateOnNewDocument", source=source)
        self.addCleanup(self.browser.command, "Page.removeScriptToEvaluateOnNewDocument", **script)

    def assert_none(self, faults: list, message: str):
        """All faults at once, one a line."""
        if faults:
            self.fail(f"{message}:\n  " + "\n  ".join(str(fault) for fault in faults[:40]))

    def assert_quiet(self):
        """No console error and no foreign request since the last look."""
        self.assert_none(self.browser.console_errors(), "errors on the console")
        self.assert_none(self.browser.foreign_requests(), "requests that left the portal")
