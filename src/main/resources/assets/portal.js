// Menus work without this; it only closes them as people expect, and sends a filter when it changes.
(() => {
  "use strict";
  const openMenus = () => document.querySelectorAll("details.menu[open]");

  document.addEventListener("click", (event) => {
    openMenus().forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      openMenus().forEach((menu) => {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
    }
  });

  // Why a grade is what it is stands on the page that the link leads to; here it opens above this one.
  const explain = async (link) => {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const reasons = page.getElementById("why");
    if (!answer.ok || !reasons) {
      throw new Error("There is nothing to show.");
    }
    reasons.removeAttribute("id");
    const sheet = document.createElement("dialog");
    sheet.className = "sheet";
    sheet.setAttribute("aria-labelledby", reasons.getAttribute("aria-labelledby"));
    sheet.append(reasons);
    sheet.addEventListener("click", (event) => {
      if (event.target === sheet || event.target.closest("[data-close]")) {
        event.preventDefault();
        sheet.close();
      }
    });
    sheet.addEventListener("close", () => sheet.remove());
    document.body.append(sheet);
    sheet.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-explain]");
    if (link && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      explain(link).catch(() => location.assign(link.href));
    }
  });

  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-send-on-change]");
    if (form) {
      form.requestSubmit();
    }
  });
})();
